"""Pages in English: their own words, all of them samples."""

from __future__ import annotations

from typing import TypeVar

from wagtail.models import Locale, Page
from wagtail_localize.fields import TranslatableField, get_translatable_fields

from manassat.core.translating.texts import is_arabic

PageType = TypeVar("PageType", bound=Page)


def translate(page: PageType, *, live: bool = True, **words: str) -> PageType:
    """The English page of `page`, whose parent has one or gets one; a draft where `live` is false."""
    english = Locale.objects.get(language_code="en")
    twin = in_english(page.copy_for_translation(english, copy_parents=True), **words)
    revision = twin.save_revision()
    if live:
        revision.publish()
        twin.refresh_from_db()
    return twin


def in_english(page: PageType, **words: str) -> PageType:
    """`page` with sample words for each plain text that is still Arabic, its recommendations' too; not saved."""
    for name in _text_names(page):
        if is_arabic(getattr(page, name) or ""):
            setattr(page, name, words.get(name, f"Sample {name}"))
    if hasattr(page, "recommendations"):
        page.recommendations = [in_english(row) for row in page.recommendations.all()]
    return page


def _text_names(page: Page) -> list[str]:
    fields = [one for one in get_translatable_fields(type(page)) if isinstance(one, TranslatableField)]
    return [one.field_name for one in fields if isinstance(getattr(page, one.field_name, None), str)]
