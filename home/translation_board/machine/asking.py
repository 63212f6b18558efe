"""Asks the machine that the settings name for what is not translated yet (wagtail-localize's own interface).

Everything it says is marked as a machine's and stays unpublished until a person confirms it
(core/translating/guard.py).
"""

from __future__ import annotations

import logging
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import requests
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue

from manassat.core.translating.texts import ARABIC_LETTER

from ..exchange.markup import UnusableTextError, usable
from ..exchange.places import place_of
from ..strings import MACHINE, keep

if TYPE_CHECKING:
    from manassat.users.models import User

logger = logging.getLogger(__name__)
# Seconds that a person waits for an answer at most, however slowly it drips.
PATIENCE = 25
Missing = dict[StringValue, list[StringSegment]]


class MachineError(Exception):
    """Nothing was saved; its message is a sentence for the user."""


def machine_into(locale: Locale) -> BaseMachineTranslator | None:
    """None where none is configured, or where it does not know the language."""
    machine = get_machine_translator()
    source = Locale.get_default()
    return machine if machine and machine.can_translate(source, locale) else None


def translate_missing(translation: Translation, user: User) -> int:
    """How many texts the machine translated. Raises `MachineError`, and then has saved none.

    The machine is asked outside of any transaction of ours.
    """
    machine = machine_into(translation.target_locale)
    missing = _missing(translation)
    if not machine or not missing:
        return 0
    answers = _usable_answers(translation, missing, _ask(machine, translation, list(missing)))
    with transaction.atomic():
        locked = Translation.objects.select_for_update().get(pk=translation.pk)
        there = _translated(locked)
        strings = [
            _string(locked, segment, text, str(machine.display_name))
            for segment, text in answers
            if (segment.string_id, segment.context_id) not in there
        ]
        keep(locked, strings, user)
    return len(strings)


def _missing(translation: Translation) -> Missing:
    """Each text once, with the places where it stands; a text without a word is no machine's business."""
    there, missing = _translated(translation), defaultdict(list)
    segments = StringSegment.objects.filter(source=translation.source_id).select_related("context", "string")
    for segment in segments.order_by("order"):
        key = segment.string_id, segment.context_id
        if key not in there and ARABIC_LETTER.search(segment.string.data):
            there.add(key)
            missing[segment.string.as_value()].append(segment)
    return missing


def _translated(translation: Translation) -> set[tuple[int, int]]:
    about = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale_id
    )
    return set(about.values_list("translation_of_id", "context_id"))


def _ask(
    machine: BaseMachineTranslator, translation: Translation, strings: list[StringValue]
) -> dict[StringValue, StringValue]:
    """Whatever a translator of somebody else's raises becomes a sentence."""
    executor = ThreadPoolExecutor(max_workers=1)
    try:
        asked = executor.submit(machine.translate, translation.source.locale, translation.target_locale, strings)
        answers = asked.result(timeout=PATIENCE)
    except (TimeoutError, requests.Timeout) as error:
        raise MachineError(_("The machine did not answer in time. Nothing was saved; try again later.")) from error
    except Exception as error:
        logger.exception("The machine translator failed")
        raise MachineError(_("The machine could not translate this page. Nothing was saved.")) from error
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
    if not isinstance(answers, dict) or any(not isinstance(answers.get(one), StringValue) for one in strings):
        raise MachineError(_("The machine left out some of the texts. Nothing was saved."))
    return answers


def _usable_answers(
    translation: Translation, missing: Missing, answers: dict[StringValue, StringValue]
) -> list[tuple[StringSegment, str]]:
    model = translation.source.specific_content_type.model_class()
    found = []
    for source, segments in missing.items():
        for segment in segments:
            place = place_of(model, segment.context.field_path or segment.context.path)
            try:
                found.append((segment, usable(answers[source].data or "", source.data, place.longest)))
            except UnusableTextError as error:
                sentence = _(
                    "What the machine said cannot stand in the page (%(place)s: %(problem)s) Nothing was saved."
                )
                raise MachineError(sentence % {"place": place.label, "problem": error}) from error
    return [(segment, text) for segment, text in found if text]


def _string(translation: Translation, segment: StringSegment, text: str, tool: str) -> StringTranslation:
    return StringTranslation(
        translation_of_id=segment.string_id,
        context=segment.context,
        locale_id=translation.target_locale_id,
        data=text,
        translation_type=MACHINE,
        tool_name=tool[:255],
    )
