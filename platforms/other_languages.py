"""A new platform in the source language gets its page in the other ones, as a draft to translate."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale

from .models import PlatformPage


@transaction.atomic
def draft_in_other_languages(platform: PlatformPage) -> list[PlatformPage]:
    """The drafts that were missing. Nobody but editors sees one before somebody translates and publishes it.

    Waits where the platform above a region has no page in the language yet.
    """
    if platform.locale.language_code != settings.LANGUAGE_CODE:
        return []
    missing = Locale.objects.exclude(pk__in=platform.get_translations(inclusive=True).values("locale"))
    parent = platform.get_parent()
    return [platform.copy_for_translation(locale) for locale in missing if parent.has_translation(locale)]
