"""Takes translators' files in: all of an upload or nothing."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from ..access import user_may_write
from ..strings import MANUAL, LostWordsError, keep, strings_of
from .checks import Answers, Ground, Known, answers_in, translation_id_of
from .decoding import text_of
from .parsing import PoFile, parse
from .places import place_of
from .problems import Problem, UnusableFileError

if TYPE_CHECKING:
    from manassat.users.models import User

TOOL = "PO"


@dataclass
class Imported:
    """How many translations were new, replaced another, were there already, or were marked as uncertain."""

    new: int = 0
    changed: int = 0
    same: int = 0
    fuzzy: int = 0
    pages: list[Page] = field(default_factory=list)

    @property
    def saved(self) -> int:
        return self.new + self.changed


class RefusedUploadError(Exception):
    """Nothing was saved; `files` gives for each name what is wrong with it."""

    def __init__(self, files: dict[str, UnusableFileError]) -> None:
        super().__init__()
        self.files = files


@transaction.atomic
def import_files(files: dict[str, bytes], user: User, only: Page | None = None) -> Imported:
    """`only` is the page that all of it has to be about. Raises `RefusedUploadError`."""
    imported, refused, seen = Imported(), {}, set()
    for name, data in files.items():
        try:
            target = _import_one(data, user, only, imported)
            if target.pk in seen:
                raise UnusableFileError(Problem(0, _("Another file of the upload is about the same page.")))
            seen.add(target.pk)
        except UnusableFileError as error:
            refused[name] = error
    if refused:
        # Leaves the block around all files, which undoes the good ones too.
        raise RefusedUploadError(refused)
    return imported


def _import_one(data: bytes, user: User, only: Page | None, imported: Imported) -> Page:
    po = parse(text_of(data))
    target = _target_of(po, user, only)
    translation = strings_of(target, user)
    answers = answers_in(po, ground_of(translation))
    try:
        _save(answers, Translation.objects.select_for_update().get(pk=translation.pk), user, imported)
    except LostWordsError as error:
        raise UnusableFileError(Problem(0, str(error))) from error
    imported.pages.append(target)
    return target


def _target_of(po: PoFile, user: User, only: Page | None) -> Page:
    """Of a page that the user may not change nobody learns that there is one."""
    stranger = UnusableFileError(Problem(0, _("This file belongs to no page that you may translate.")))
    try:
        number = uuid.UUID(translation_id_of(po))
    except ValueError as error:
        raise stranger from error
    translation = Translation.objects.filter(uuid=number).select_related("source", "target_locale").first()
    target = translation and page_of(translation)
    if only and (not target or target.pk != only.pk):
        line = po.header_lines["x-wagtaillocalize-translationid"]
        raise UnusableFileError(Problem(line, _("this file belongs to another page.")))
    if not user_may_write(user, target):
        raise stranger
    return target


def page_of(translation: Translation) -> Page | None:
    """None for a record that is no page, and where one of the two pages is gone."""
    pages = {page.locale_id: page for page in Page.objects.filter(translation_key=translation.source.object_id)}
    return pages.get(translation.target_locale_id) if translation.source.locale_id in pages else None


def ground_of(translation: Translation) -> Ground:
    """2 queries."""
    model = translation.source.specific_content_type.model_class()
    segments = StringSegment.objects.filter(source=translation.source_id).select_related("context", "string")
    texts = {
        (one.context.path, one.string.data): Known(
            one.string_id, one.context_id, place_of(model, one.context.field_path or one.context.path)
        )
        for one in segments
    }
    return Ground(str(translation.uuid), translation.target_locale.language_code, texts)


def _save(answers: Answers, translation: Translation, user: User, imported: Imported) -> None:
    about = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale_id
    )
    there = {(one.translation_of_id, one.context_id): one for one in about.select_related("context")}
    strings = []
    for known, text in answers.texts:
        one = there.get((known.string_id, known.context_id)) or _unwritten(translation, known)
        if one.data == text and one.translation_type == MANUAL and not one.has_error:
            imported.same += 1
            continue
        imported.new, imported.changed = imported.new + (not one.pk), imported.changed + bool(one.pk)
        one.data, one.translation_type, one.tool_name = text, MANUAL, TOOL
        strings.append(one)
    imported.fuzzy += answers.fuzzy
    keep(translation, strings, user)


def _unwritten(translation: Translation, known: Known) -> StringTranslation:
    return StringTranslation(
        translation_of_id=known.string_id, context_id=known.context_id, locale_id=translation.target_locale_id
    )
