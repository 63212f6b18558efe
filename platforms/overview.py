"""Lists over platforms that cost the same number of queries however many there are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from manassat.core.public_pages import readable

from .belonging import live_platforms
from .members import member_map
from .models import PlatformPage, TopicPage
from .topic_rule import topic_count_warning


@dataclass(frozen=True)
class PlatformCard:
    """A platform with what its card says."""

    page: PlatformPage
    topics: int
    axes: int
    regions: list[PlatformPage]


def platform_cards(platforms: list[PlatformPage], language_code: str) -> list[PlatformCard]:
    """For `platforms` of that language, in their order; a platform counts its regions' topics. 1 query.

    Regions have no card of their own.
    """
    topics = readable(TopicPage.objects.all(), language_code).values_list("path", "is_axis")
    tops = [page for page in platforms if not page.is_regional]
    counts: Counter[tuple[str, bool]] = Counter()
    for path, is_axis in topics:
        counts.update((page.path, is_axis) for page in tops if path.startswith(page.path))
    return [
        PlatformCard(page, counts[page.path, False], counts[page.path, True], regions_of(page, platforms))
        for page in tops
    ]


def regions_of(platform: PlatformPage, platforms: list[PlatformPage]) -> list[PlatformPage]:
    return [page for page in platforms if page.path.startswith(platform.path) and page != platform]


def topic_warning_for(page: PlatformPage | TopicPage) -> str:
    """The rule's warning for the platform that `page` is or stands below; empty for a platform of regions or axes."""
    platform = page if isinstance(page, PlatformPage) else PlatformPage.objects.ancestor_of(page).last()
    if platform is None or platform.get_children().type(PlatformPage).exists():
        return ""
    topics = TopicPage.objects.below(platform)
    if topics.filter(is_axis=True).exists():
        return ""
    return topic_count_warning(topics.count())


def platform_index_lists(language_code: str) -> dict:
    """What the list of platforms shows. 4 queries."""
    platforms = live_platforms(language_code)
    return {"platform_cards": platform_cards(platforms, language_code), "member_map": member_map()}
