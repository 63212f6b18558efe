"""Keeps what is known of translations in step with the pages, in the transaction that changes them."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from .guard import is_translation
from .texts import FACTS, digests_of, is_arabic, texts_of

if TYPE_CHECKING:
    from wagtail.models import Revision

    from ..models import BasePage, PageTranslation


def source_was_published(page: BasePage) -> None:
    """The source text is what it is now: at once its translations are known to be of an older one."""
    if page.is_confidential or page.alias_of_id or is_translation(page):
        return
    words = digests_of(page)
    for row in _rows_of_source(page):
        if row.source_words != words:
            row.source_words, row.source_changed_at = words, page.last_published_at or timezone.now()
            _renew_what_translators_see(page)
        refresh(row)


def draft_was_saved(page: BasePage, revision: Revision) -> None:
    """What the editor wrote anew translates the source as it is now, what stayed translates what it did before."""
    if not (row := row_of_translation(page)):
        return
    _note_draft(row, page)
    row.translator_id = revision.user_id or row.translator_id
    refresh(row)


def translation_was_published(page: BasePage) -> None:
    if row := row_of_translation(page):
        _note_draft(row, page)
        row.public_translates = row.translates
        if row.is_in_step:
            row.public_text_of = row.source_changed_at
        refresh(row)


def translation_changed(translation_key: uuid.UUID, locale_id: int) -> None:
    """After a page went, or a string was translated."""
    from ..models import PageTranslation

    found = PageTranslation.objects.filter(source__translation_key=translation_key, locale=locale_id)
    for row in found.select_related("target", "source"):
        refresh(row)


def confirm(row: PageTranslation) -> None:
    """Somebody has seen that the translation says what the source says now."""
    row.translates = row.source_words | {FACTS: row.target_words.get(FACTS, "")}
    if row.target.live:
        row.public_translates, row.public_text_of = row.translates, row.source_changed_at
    refresh(row)


def refresh(row: PageTranslation) -> None:
    """From what the row and wagtail-localize's tables say. 1 to 3 queries, and 1 that saves."""
    translation = _translation_of(row)
    row.total = len(row.source_words.keys() - {FACTS})
    row.done = sum(row.translates.get(path) == word for path, word in row.source_words.items() if path != FACTS)
    row.unconfirmed = 0
    if translation:
        row.unconfirmed = _unconfirmed(row)
        if translation.enabled:
            row.total, row.done = translation.get_progress()
    row.state = _state(row)
    row.save()


def row_of_translation(page: BasePage) -> PageTranslation | None:
    """None for a page in the source language, a mirror, or a page that translates nothing. Unsaved where new."""
    from ..models import PageTranslation

    if page.is_confidential or page.alias_of_id or not is_translation(page):
        return None
    row = PageTranslation.objects.filter(target=page.pk).select_related("source").first()
    if not row and (source := _source_of(page)):
        row = PageTranslation.objects.filter(source=source, locale=page.locale_id).first()
        row = row or PageTranslation(source=source, locale=page.locale)
        row.source_words = row.source_words or digests_of(source)
        row.source_changed_at = row.source_changed_at or source.last_published_at
    if row:
        row.target = page.page_ptr if page.pk else None
    return row


def _note_draft(row: PageTranslation, page: BasePage) -> None:
    words, texts = digests_of(page), texts_of(page)
    untranslated = {path for path, strings in texts.items() if any(is_arabic(text) for text in strings)}
    translation = _translation_of(row)
    follows_strings = bool(translation and translation.enabled)
    row.translates = {
        path: _translated_word(row, path, words, follows_strings)
        for path in row.source_words.keys() & words.keys() - untranslated
    }
    row.target_words = words


def _translated_word(row: PageTranslation, path: str, words: dict[str, str], follows_strings: bool) -> str:
    """The digest of the source text that the words at `path` translate."""
    if path == FACTS:
        return words[FACTS]
    is_kept = row.target_words.get(path) == words[path]
    if is_kept and path in row.translates and not follows_strings:
        return row.translates[path]
    return row.source_words[path]


def _state(row: PageTranslation) -> str:
    from ..models import TranslationState

    if not row.target or row.target.alias_of_id:
        return TranslationState.NONE
    if not row.target.live:
        return TranslationState.DRAFT
    return TranslationState.CURRENT if row.is_in_step else TranslationState.OUTDATED


def _rows_of_source(page: BasePage) -> list[PageTranslation]:
    from ..models import PageTranslation

    rows = {row.locale_id: row for row in PageTranslation.objects.filter(source=page.pk).select_related("target")}
    missing = [locale for locale in _other_locales() if locale.pk not in rows]
    targets = {twin.locale_id: twin for twin in page.get_translations()} if missing else {}
    new = [PageTranslation(source=page.page_ptr, locale=one, target=targets.get(one.pk)) for one in missing]
    return [*rows.values(), *new]


def _other_locales() -> list[Locale]:
    return list(Locale.objects.exclude(language_code=settings.LANGUAGE_CODE))


def _source_of(page: BasePage) -> BasePage | None:
    return page.get_translations().filter(locale__language_code=settings.LANGUAGE_CODE).first()


def _translation_of(row: PageTranslation) -> Translation | None:
    about = Translation.objects.filter(source__object_id=row.source.translation_key, target_locale=row.locale_id)
    return about.first()


def _unconfirmed(row: PageTranslation) -> int:
    machine = StringTranslation.objects.filter(
        context__object_id=row.source.translation_key,
        locale=row.locale_id,
        translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE,
        translation_of__in=TranslationSource.objects.filter(object_id=row.source.translation_key).values(
            "stringsegment__string"
        ),
    )
    return machine.count()


def _renew_what_translators_see(page: Page) -> None:
    sources = TranslationSource.objects.filter(object_id=page.translation_key, locale=page.locale_id)
    for source in sources:
        source.update_from_db()
