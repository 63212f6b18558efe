"""What the calendar and a platform's list of activities show for an address."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.core.paginator import Page as Slice
from django.core.paginator import Paginator
from django.db.models.functions import ExtractYear
from django.http import QueryDict
from wagtail.query import PageQuerySet

from .belonging import live_platforms, nearest_platform, platform_of
from .enums import PlannedKind
from .listings import ActivityCard, activity_pages, cards_of, held_by, with_details
from .models import ActivityIndexPage, PlatformPage

PAGE_SIZE = 20
UNDATED = "undated"


@dataclass(frozen=True)
class ActivityListing:
    """`cards` are those of the one `slice`."""

    cards: list[ActivityCard]
    slice: Slice


@dataclass(frozen=True)
class Calendar:
    """A listing with what the reader may choose and has chosen; `years` may hold `UNDATED`."""

    listing: ActivityListing
    platforms: list[PlatformPage]
    years: list[str]
    platform: PlatformPage | None
    kind: str
    year: str
    kinds = PlannedKind.choices

    @property
    def is_filtered(self) -> bool:
        return bool(self.platform or self.kind or self.year)


def platform_activities(index_page: ActivityIndexPage, page: str, day: datetime.date) -> ActivityListing:
    """A platform's own and joint activities."""
    language_code = index_page.locale.language_code
    platforms = live_platforms(language_code)
    # Readers of a private platform, or of what an unpublished one left, do not find it among the public ones.
    platform = platform_of(index_page, platforms) or nearest_platform(index_page)
    pages = activity_pages(language_code, day).filter(held_by(platform))
    return _listing(pages, platforms, page)


def calendar(language_code: str, asked: QueryDict, day: datetime.date) -> Calendar:
    """All activities; values nobody knows filter nothing."""
    platforms = live_platforms(language_code)
    pages = activity_pages(language_code, day)
    platform = next((one for one in platforms if one.slug == asked.get("platform")), None)
    kind = asked.get("kind") if asked.get("kind") in PlannedKind.values else ""
    if platform:
        pages = pages.filter(held_by(platform))
    if kind:
        pages = pages.filter(activity_kind=kind)
    years = _years_of(pages)
    year = asked.get("year") if asked.get("year") in years else ""
    if year:
        pages = pages.filter(starts_on__isnull=True) if year == UNDATED else pages.filter(starts_on__year=year)
    return Calendar(_listing(pages, platforms, asked.get("page")), platforms, years, platform, kind, year)


def _years_of(pages: PageQuerySet) -> list[str]:
    """The latest first, `UNDATED` last."""
    years = set(pages.order_by().values_list(ExtractYear("starts_on"), flat=True).distinct())
    dated = [str(year) for year in sorted(years - {None}, reverse=True)]
    return [*dated, UNDATED] if None in years else dated


def _listing(pages: PageQuerySet, platforms: list[PlatformPage], number: str | None) -> ActivityListing:
    """A number that is none gives the first page, one too high the last."""
    slice_ = Paginator(with_details(pages), PAGE_SIZE).get_page(number)
    return ActivityListing(cards_of(slice_, platforms), slice_)
