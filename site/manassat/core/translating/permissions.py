"""Who may have which page translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from wagtail.models import Locale, Page

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

SUBMIT = "wagtail_localize.submit_translation"


def user_can_translate(user: AbstractUser, page: Page, locale: Locale) -> bool:
    """Narrows wagtail-localize's one right for everything: `page` is in the source language, and the user may change
    both it and its translation, or add that where the page above it is translated.

    About 4 queries.
    """
    return is_translatable(page) and user_may_submit(user, page) and _may_write_translation(user, page, locale)


def user_may_submit(user: AbstractUser, page: Page) -> bool:
    return user.is_active and user.has_perm(SUBMIT) and page.specific.permissions_for_user(user).can_edit()


def is_translatable(page: Page) -> bool:
    """A page with words of its own in the source language; notes that are nobody else's are not translated."""
    is_source = page.locale.language_code == settings.LANGUAGE_CODE
    return is_source and page.depth > 1 and not page.alias_of_id and not page.specific_class.is_confidential


def translation_in(page: Page, locale: Locale) -> Page | None:
    """In words of its own: a mirror is none."""
    twin = page.get_translation_or_none(locale)
    return twin.specific if twin and not twin.alias_of_id else None


def _may_write_translation(user: AbstractUser, page: Page, locale: Locale) -> bool:
    if twin := page.get_translation_or_none(locale):
        return twin.specific.permissions_for_user(user).can_edit()
    parent = page.get_parent()
    above = parent.get_translation_or_none(locale) if parent.depth > 1 else parent
    if above:
        return above.specific.permissions_for_user(user).can_add_subpage()
    return user_can_translate(user, parent, locale)
