"""Makes anew what is known of the translations of all pages."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from tqdm import tqdm
from wagtail.models import Page

from manassat.core.models import BasePage
from manassat.core.translating.following import source_was_published, translation_was_published


class Command(BaseCommand):
    help = "Makes anew what the translation board knows of all public pages. Changes no page."

    def handle(self, *args: Any, **options: Any) -> None:
        pages = Page.objects.filter(live=True, alias_of__isnull=True).order_by("path")
        # Sources first: a translation is compared with what its source says.
        sources = pages.filter(locale__language_code=settings.LANGUAGE_CODE)
        translations = pages.exclude(locale__language_code=settings.LANGUAGE_CODE)
        for found, look in ((sources, source_was_published), (translations, translation_was_published)):
            for page in tqdm(found.specific().iterator(), total=found.count(), disable=None):
                if isinstance(page, BasePage):
                    look(page)
