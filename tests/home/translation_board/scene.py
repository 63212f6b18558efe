"""Pages in each state of translation."""

from __future__ import annotations

from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from manassat.core.models import PageTranslation
from manassat.core.translating.drafting import write_draft
from manassat.core.translating.sending import send_for_translation
from manassat.users.models import User

BOARD = "translation_board"


def english() -> Locale:
    return Locale.objects.get(language_code="en")


def row_of(page: Page) -> PageTranslation:
    return PageTranslation.objects.get(source=page.pk)


def sent(page: Page, user: User) -> Page:
    """Its English draft."""
    outcome = send_for_translation([page], english(), user)
    assert not outcome.refused
    return outcome.sent[0]


def strings_into(page: Page, user: User, kind: str = StringTranslation.TRANSLATION_TYPE_MANUAL) -> Translation:
    """Every text of the page, sent before, as «Sample 0», «Sample 1»…"""
    translation = Translation.objects.get(source__object_id=page.translation_key)
    for number, segment in enumerate(StringSegment.objects.filter(source=translation.source).order_by("order")):
        StringTranslation.objects.create(
            translation_of_id=segment.string_id,
            context_id=segment.context_id,
            locale=translation.target_locale,
            data=f"Sample {number}",
            translation_type=kind,
            tool_name="" if kind == StringTranslation.TRANSLATION_TYPE_MANUAL else "Sample machine",
            last_translated_by=user,
        )
    return translation


def published(page: Page, user: User) -> Page:
    """Its English page, public and current."""
    sent(page, user)
    write_draft(strings_into(page, user), user).publish()
    return page.get_translation(english())


def republished(page: Page, **fields: object) -> None:
    """The Arabic page says something else now."""
    page = page.specific_class.objects.get(pk=page.pk)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
