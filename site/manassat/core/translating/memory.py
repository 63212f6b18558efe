"""A translation written in Wagtail's editor becomes known string by string, as if it had been made in that one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from .following import row_of_translation, translation_changed
from .texts import is_arabic

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


@transaction.atomic
def remember(target: Page, user: AbstractUser | None = None, *, in_string_editor: bool = False) -> Translation:
    """wagtail-localize's records for `target`, a translation's page, from its newest draft.

    Raises `Page.DoesNotExist` where there is no page in the source language. Strings that were translated before stay
    as they are. The page opens in Wagtail's editor as before, unless `in_string_editor`.
    """
    target = target.specific
    source_page = target.get_translations().get(locale__language_code=settings.LANGUAGE_CODE).specific
    source, _is_new = TranslationSource.get_or_create_from_instance(source_page)
    translation, _is_new = Translation.objects.get_or_create(
        source=source, target_locale=target.locale, defaults={"enabled": in_string_editor}
    )
    _pair(translation, target.get_latest_revision_as_object(), user)
    translation_changed(target.translation_key, target.locale_id)
    return translation


def _pair(translation: Translation, target: Page, user: AbstractUser | None) -> None:
    """Strings of one field are paired by their order, and only where there are as many of them in both languages."""
    written = defaultdict(list)
    for segment in extract_segments(target):
        if isinstance(segment, StringSegmentValue):
            written[segment.path].append(segment.string.data)
    known, stale = _known(translation), _stale_paths(target)
    new = []
    for path, segments in _segments_by_path(translation).items():
        if path not in stale and len(segments) == len(written[path]):
            new += [
                _string_translation(translation, segment, data, user)
                for segment, data in zip(segments, written[path], strict=True)
                if (segment.string_id, segment.context_id) not in known and not is_arabic(data)
            ]
    # One for each string and place: wagtail-localize tells equal strings of one block not apart.
    unique = {(one.translation_of_id, one.context_id): one for one in new}
    StringTranslation.objects.bulk_create(unique.values())


def _stale_paths(target: Page) -> set[str]:
    """What translates an older text is no translation of the present one."""
    row = row_of_translation(target)
    if not row or not row.translates:
        return set()
    return {path for path, word in row.source_words.items() if row.translates.get(path) != word}


def _segments_by_path(translation: Translation) -> dict[str, list[StringSegment]]:
    segments = StringSegment.objects.filter(source=translation.source).select_related("context").order_by("order")
    by_path = defaultdict(list)
    for segment in segments:
        by_path[segment.context.path].append(segment)
    return by_path


def _known(translation: Translation) -> set[tuple[int, int]]:
    about = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale
    )
    return set(about.values_list("translation_of_id", "context_id"))


def _string_translation(
    translation: Translation, segment: StringSegment, data: str, user: AbstractUser | None
) -> StringTranslation:
    return StringTranslation(
        translation_of_id=segment.string_id,
        context_id=segment.context_id,
        locale_id=translation.target_locale_id,
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        last_translated_by=user,
        data=data,
    )
