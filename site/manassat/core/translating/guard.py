"""A page is public in a language only with words of that language (docs/features/languages.md)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation
from wagtail_localize.strings import StringValue

from .errors import UntranslatedError
from .texts import Texts, is_arabic, texts_of

if TYPE_CHECKING:
    from ..models import BasePage

NAMED_AT_MOST = 8


def is_translation(page: BasePage) -> bool:
    return page.locale.language_code != settings.LANGUAGE_CODE


def require_translated(page: BasePage) -> None:
    """Raises `UntranslatedError` naming the parts; what is written in the source language has nothing to prove."""
    if is_translation(page) and (problems := translation_problems(page)):
        raise UntranslatedError(problems)


def translation_problems(page: BasePage) -> list[str]:
    """One sentence a kind of problem, empty for a page that may be public. At most 2 queries."""
    texts = texts_of(page)
    untranslated = [(path, text) for path, strings in texts.items() for text in strings if is_arabic(text)]
    problems = []
    if untranslated and (left := _without_meant(page, untranslated)):
        problems.append(
            _("“%(title)s” is not published in this language: some of it is still in Arabic. %(parts)s")
            % {"title": page.title, "parts": named_parts(page, left)}
        )
    if unconfirmed := list(_unconfirmed(page, texts)):
        problems.append(
            _("“%(title)s” is not published: a machine translated this, and nobody has confirmed it yet. %(parts)s")
            % {"title": page.title, "parts": named_parts(page, unconfirmed)}
        )
    return problems


def named_parts(page: BasePage, parts: Iterable[tuple[str, str]]) -> str:
    """Such as «title: “…” · text: “…”», and how many more there are."""
    parts = list(parts)
    named = [f"{_field_name(page, path)}: “{Truncator(text).chars(60)}”" for path, text in parts[:NAMED_AT_MOST]]
    if len(parts) > NAMED_AT_MOST:
        named.append(f"+{len(parts) - NAMED_AT_MOST}")
    return " · ".join(named)


def machine_translations(page: BasePage) -> Iterable[StringTranslation]:
    """What a machine translated of the page's words and nobody has confirmed."""
    about = StringTranslation.objects.filter(context__object_id=page.translation_key, locale_id=page.locale_id)
    return about.filter(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)


def _without_meant(page: BasePage, parts: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """A translator who repeats the Arabic words, the name of a law say, means them; a title is for all readers."""
    about = StringTranslation.objects.filter(context__object_id=page.translation_key, locale_id=page.locale_id)
    by_hand = about.filter(translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL, has_error=False)
    meant = {(path, _plain(data)) for path, data in by_hand.values_list("context__path", "data")}
    return [part for part in parts if part not in meant or part[0] == "title"]


def _unconfirmed(page: BasePage, texts: Texts) -> Iterator[tuple[str, str]]:
    """Only what still stands in the page: somebody may have written it anew in the editor."""
    for translated in machine_translations(page).select_related("context"):
        text = _plain(translated.data)
        if text in texts.get(translated.context.path, ()):
            yield translated.context.path, text


def _plain(data: str) -> str:
    return StringValue(data).render_text()


def _field_name(page: BasePage, path: str) -> str:
    try:
        field = page._meta.get_field(path.split(".")[0])
    except FieldDoesNotExist:
        return path
    return str(getattr(field, "verbose_name", None) or field.related_model._meta.verbose_name)
