"""The strings of a page and their translations, as wagtail-localize keeps them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue

from manassat.core.models import PageTranslation
from manassat.core.translating.drafting import write_draft
from manassat.core.translating.following import translation_changed
from manassat.core.translating.memory import remember
from manassat.core.translating.texts import is_arabic, texts_of

from .exchange.places import place_of

if TYPE_CHECKING:
    from manassat.users.models import User

MANUAL, MACHINE = StringTranslation.TRANSLATION_TYPE_MANUAL, StringTranslation.TRANSLATION_TYPE_MACHINE


class LostWordsError(Exception):
    """The draft says something that would be lost; its message names where."""


@transaction.atomic
def strings_of(target: Page, user: User) -> Translation:
    """Of a translation's page, brought up to date with what was written in Wagtail's editor."""
    translation = Translation.objects.filter(
        source__object_id=target.translation_key, target_locale=target.locale_id
    ).first()
    if translation and translation.enabled:
        return translation
    if not translation:
        return remember(target, user)
    draft = target.specific.get_latest_revision_as_object()
    _forget_what_was_rewritten(translation, draft)
    remember(target, user)
    # A title that is forgotten takes the draft's along.
    Page.objects.filter(pk=target.pk).update(draft_title=draft.title)
    return translation


def keep(translation: Translation, strings: Iterable[StringTranslation], user: User) -> None:
    """Saves them all, new or changed, and tells the board once. Within the caller's transaction.

    Raises `LostWordsError` where a new draft would lose what somebody wrote in Wagtail's editor.
    """
    strings, now = list(strings), timezone.now()
    if not strings:
        return
    for one in strings:
        one.last_translated_by, one.updated_at, one.has_error, one.field_error = user, now, False, ""
    fields = ["data", "translation_type", "tool_name", "last_translated_by", "updated_at", "has_error", "field_error"]
    StringTranslation.objects.bulk_create(one for one in strings if not one.pk)
    StringTranslation.objects.bulk_update([one for one in strings if one.pk], fields)
    key, locale_id = translation.source.object_id, translation.target_locale_id
    PageTranslation.objects.filter(source__translation_key=key, locale=locale_id).update(translator=user)
    if translation.enabled:
        _name_draft(translation, strings)
        translation_changed(key, locale_id)
    else:
        _write_draft(translation, strings, user)


def _name_draft(translation: Translation, strings: list[StringTranslation]) -> None:
    """What wagtail-localize does for each string that is saved by itself."""
    if title := next((one.data for one in strings if one.context.path == "title"), ""):
        pages = Page.objects.filter(translation_key=translation.source.object_id, locale=translation.target_locale_id)
        pages.update(draft_title=StringValue(title).render_text())


def _write_draft(translation: Translation, strings: list[StringTranslation], user: User) -> Revision:
    before = texts_of(translation.get_target_instance().get_latest_revision_as_object())
    revision = write_draft(translation, user)
    after, renewed = texts_of(revision.as_object()), {one.context.path for one in strings}
    lost = {
        path
        for path, texts in before.items()
        if path not in renewed and any(text not in after.get(path, ()) and not is_arabic(text) for text in texts)
    }
    if lost:
        raise LostWordsError(_lost_sentence(translation, lost))
    return revision


def _lost_sentence(translation: Translation, paths: set[str]) -> str:
    segments = StringSegment.objects.filter(source=translation.source_id, context__path__in=paths)
    model = translation.source.specific_content_type.model_class()
    labels = {place_of(model, one.context.field_path).label for one in segments.select_related("context")}
    sentence = _("The draft was changed in the editor in a way that would be lost (%(places)s). Nothing was saved.")
    return sentence % {"places": " · ".join(sorted(labels or paths))}


def _forget_what_was_rewritten(translation: Translation, draft: Page) -> None:
    """Such a page's strings always stood in a draft: what does not any more was written anew in the editor."""
    texts = texts_of(draft)
    about = StringTranslation.objects.filter(
        context__object_id=draft.translation_key,
        locale=draft.locale_id,
        translation_of__in=translation.source.stringsegment_set.values("string"),
    )
    gone = [
        one.pk
        for one in about.select_related("context")
        if StringValue(one.data).render_text() not in texts.get(one.context.path, ())
    ]
    StringTranslation.objects.filter(pk__in=gone).delete()
