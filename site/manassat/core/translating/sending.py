"""Pages are sent for translation: each gets a draft in the other language, and nothing becomes public."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation
from wagtail_localize.operations import TranslationCreator

from .memory import remember
from .permissions import translation_in, user_can_translate

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


@dataclass
class Sent:
    """`sent`: the drafts; `refused`: pages with a sentence that says why nothing was changed about them."""

    sent: list[Page] = field(default_factory=list)
    refused: list[tuple[Page, str]] = field(default_factory=list)


def send_for_translation(pages: Iterable[Page], locale: Locale, user: AbstractUser) -> Sent:
    """Pages above that are not translated go along as drafts, so that no mirror stands under the other language.

    Whatever is refused changes nothing; each of the others is one transaction with the pages above it. A page that
    has a translation already gets its strings.
    """
    outcome = Sent()
    for page in pages:
        if not user_can_translate(user, page, locale):
            outcome.refused.append((page, _("You may not have this page translated.")))
            continue
        try:
            with transaction.atomic():
                outcome.sent.append(_send(page, locale, user))
        except ValidationError as error:
            outcome.refused.append((page, " ".join(error.messages)))
    return outcome


def _send(page: Page, locale: Locale, user: AbstractUser) -> Page:
    if existing := translation_in(page, locale):
        remember(existing, user)
        return existing
    parent = page.get_parent()
    if parent.depth > 1 and not translation_in(parent, locale):
        _send(parent, locale, user)
    return _draft(page, locale, user)


def _draft(page: Page, locale: Locale, user: AbstractUser) -> Page:
    """Linked records are shown in the reader's language anyway: sending a page sends no other."""
    TranslationCreator(user, [locale]).create_translations(page, include_related_objects=False)
    draft = translation_in(page, locale)
    if not draft:
        # wagtail-localize keeps the reason to itself: save once more to hear it.
        Translation.objects.get(source__object_id=page.translation_key, target_locale=locale).save_target(
            user=user, publish=False
        )
        draft = translation_in(page, locale)
    return draft
