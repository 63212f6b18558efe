"""What is new in the library, and what is new on one platform."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from manassat.core.feeds import MOST_ITEMS, PageFeed, newest
from platforms.models import PlatformPage
from platforms.public_activities import newest_activities, platform_named, public_platforms

from .listings import item_cards, library_items
from .models import LibraryItem


class LibraryFeed(PageFeed):
    title = _("New in the knowledge library")
    page_path = "library/"

    def items(self) -> list[LibraryItem]:
        return newest_items(get_language())


class PlatformFeed(PageFeed):
    """Activities and library items of one platform and of its regions."""

    def get_object(self, request: HttpRequest, slug: str) -> PlatformPage:
        self.platforms = public_platforms(get_language())
        if platform := platform_named(slug, self.platforms):
            return platform
        raise Http404("No such platform")

    def title(self, platform: PlatformPage) -> str:
        return platform.title

    def link(self, platform: PlatformPage) -> str:
        return platform.get_full_url(self.request)

    def items(self, platform: PlatformPage) -> list[Page]:
        activities = newest_activities(self.platforms, MOST_ITEMS, held_by_platform=platform)
        return newest([*activities, *newest_items(get_language(), below=platform)])


def newest_items(language_code: str, *, below: PlatformPage | None = None) -> list[LibraryItem]:
    """The latest published, with their own rows. 1 query."""
    pages = library_items(language_code).order_by("-first_published_at", "-pk")
    if below:
        pages = pages.descendant_of(below)
    return [card.page for card in item_cards(pages[:MOST_ITEMS])]
