"""What a machine said, beside the Arabic, for a person to confirm or write anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.http import QueryDict
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from ..exchange.markup import UnusableTextError, usable
from ..exchange.places import Place, place_of
from ..strings import MACHINE, MANUAL, keep

if TYPE_CHECKING:
    from manassat.users.models import User


@dataclass
class Said:
    """One text; `written` and `is_ticked` are what the user sent, `problem` what is wrong with it."""

    string: StringTranslation
    place: Place
    written: str
    is_ticked: bool = False
    problem: str = ""

    @property
    def source(self) -> str:
        return self.string.translation_of.data

    @property
    def is_rewritten(self) -> bool:
        return self.written.replace("\r\n", "\n").strip() != self.string.data.strip()

    @property
    def height(self) -> int:
        return min(10, len(self.string.data) // 45 + 2)


def said_about(translation: Translation, sent: QueryDict | None = None) -> list[Said]:
    """In the order of the page; 2 queries. Texts that are the page's no more are left out."""
    model = translation.source.specific_content_type.model_class()
    segments = StringSegment.objects.filter(source=translation.source_id)
    order = {(one.string_id, one.context_id): one.order for one in segments.order_by("-order")}
    about = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id,
        locale=translation.target_locale_id,
        translation_type=MACHINE,
    )
    strings = [
        one
        for one in about.select_related("context", "translation_of")
        if (one.translation_of_id, one.context_id) in order
    ]
    strings.sort(key=lambda one: order[one.translation_of_id, one.context_id])
    return [_said(one, place_of(model, one.context.field_path or one.context.path), sent) for one in strings]


def confirm_said(target: Page, found: list[Said], user: User) -> int:
    """Those that are ticked, and those that were rewritten: whoever writes a text has read it.

    0 where one of them cannot stand in the page; its `problem` then says why, and nothing is saved.
    """
    chosen = [one for one in found if one.is_ticked or one.is_rewritten]
    for one in chosen:
        try:
            one.written = usable(one.written, one.source, one.place.longest)
            one.problem = "" if one.written else _("this is empty.")
        except UnusableTextError as error:
            one.problem = str(error)
    if not chosen or any(one.problem for one in chosen):
        return 0
    with transaction.atomic():
        translation = Translation.objects.select_for_update().get(
            source__object_id=target.translation_key, target_locale=target.locale_id
        )
        keep(translation, [_confirmed(one) for one in chosen], user)
    return len(chosen)


def _said(string: StringTranslation, place: Place, sent: QueryDict | None) -> Said:
    if sent is None or f"text-{string.pk}" not in sent:
        return Said(string, place, string.data)
    return Said(string, place, sent[f"text-{string.pk}"], f"tick-{string.pk}" in sent)


def _confirmed(one: Said) -> StringTranslation:
    string = one.string
    string.data, string.translation_type, string.tool_name = one.written, MANUAL, ""
    return string
