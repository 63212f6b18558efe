"""Activities and platforms as anybody may have them, for feeds and calendars."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.query import PageQuerySet

from manassat.core.public_pages import readable

from .belonging import Activity, platform_of
from .listings import ActivityCard, activity_pages, cards_of, held_by, with_details
from .models import PlatformPage


def public_platforms(language_code: str) -> list[PlatformPage]:
    """In the order of the tree. 1 query."""
    platforms = readable(PlatformPage.objects.select_related("locale"), language_code)
    return list(platforms.defer_streamfields().order_by("path"))


def platform_named(name: str, platforms: Iterable[PlatformPage]) -> PlatformPage | None:
    """By its code in any case, or by its slug."""
    return next((one for one in platforms if name.lower() in (one.code.lower(), one.slug)), None)


def public_activities(
    platforms: list[PlatformPage], *, held_by_platform: PlatformPage | None = None
) -> list[ActivityCard]:
    """In the active language, below one of `platforms`; their names alone appear on the cards. 2 queries."""
    return _cards(_pages(held_by_platform), platforms)


def newest_activities(
    platforms: list[PlatformPage], most: int, *, held_by_platform: PlatformPage | None = None
) -> list[Activity]:
    """The latest published in the active language. 2 queries."""
    pages = _pages(held_by_platform).order_by("-first_published_at", "-pk")
    return [card.page for card in _cards(pages[:most], platforms)]


def public_activity(pk: int) -> ActivityCard | None:
    """Whatever its language, with that language's platforms. 4 queries."""
    language_code = Page.objects.filter(pk=pk).values_list("locale__language_code", flat=True).first()
    pages = activity_pages(language_code, timezone.localdate()).filter(pk=pk)
    return next(iter(_cards(pages, public_platforms(language_code))), None)


def _pages(held_by_platform: PlatformPage | None) -> PageQuerySet:
    pages = activity_pages(get_language(), timezone.localdate())
    return pages.filter(held_by(held_by_platform)) if held_by_platform else pages


def _cards(pages: PageQuerySet, platforms: list[PlatformPage]) -> list[ActivityCard]:
    return [card for card in cards_of(with_details(pages), platforms) if platform_of(card.page, platforms)]
