"""The loaded English pages as translations that the board and its editor know string by string."""

from __future__ import annotations

from django.conf import settings
from wagtail.models import Page
from wagtail_localize.models import Translation

from manassat.core.models import BasePage
from manassat.core.translating.memory import remember
from platforms.loading.tally import Tally


def load_translations() -> Tally:
    """Of pages that have none; whatever somebody translates or stops later stays theirs."""
    tally = Tally()
    known = set(Translation.objects.values_list("source__object_id", "target_locale"))
    for page in _translated_pages():
        is_new = (page.translation_key, page.locale_id) not in known
        tally.count(is_new)
        if is_new:
            remember(page, in_string_editor=page.localize_default_translation_mode == "synced")
    return tally


def _translated_pages() -> list[Page]:
    others = Page.objects.filter(alias_of__isnull=True, depth__gt=1).exclude(
        locale__language_code=settings.LANGUAGE_CODE
    )
    sources = Page.objects.filter(locale__language_code=settings.LANGUAGE_CODE).values("translation_key")
    pages = others.filter(translation_key__in=sources).specific().order_by("path")
    return [page for page in pages if isinstance(page, BasePage) and not page.is_confidential]
