"""What one theme's page gathers from all platforms. A constant number of queries, whatever it finds."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from django.utils import timezone

from knowledge import listings as item_listings
from knowledge.listings import ItemCard, item_cards, library_items
from manassat.core.public_pages import readable
from platforms import listings as activity_listings
from platforms.belonging import live_platforms, platform_of
from platforms.listings import ActivityCard, activity_pages, cards_of, with_details
from platforms.models import PlatformPage, Theme, TopicPage

from .counts import KindCount, counts_by_kind, platforms_with
from .latest import carrying, first_of_each_type
from .presence import Presence, presences

MOST_OF_A_KIND = 6
# Rows, not cards, and the heart of it: which platforms work on the theme.
MOST_TOPICS = 24


@dataclass(frozen=True)
class TopicCard:
    """A topic with the platform it stands on."""

    page: TopicPage
    platform: PlatformPage | None


Card = TopicCard | ItemCard | ActivityCard


@dataclass(frozen=True)
class ThemeGroup:
    """Everything of one kind is counted; `cards` are the first of them."""

    count: KindCount
    cards: list[Card]

    @property
    def shape(self) -> str:
        """How the template shows the cards: `topics`, `activities` or `items`."""
        shapes = {TopicCard: "topics", ActivityCard: "activities", ItemCard: "items"}
        return shapes[type(self.cards[0])]


@dataclass(frozen=True)
class ThemePage:
    """`languages` are those in which the theme has a page."""

    theme: Theme
    platforms: list[PlatformPage]
    groups: list[ThemeGroup]
    languages: frozenset[str]


def theme_page(theme: Theme, language_code: str) -> ThemePage | None:
    """None where readers of the language would find nothing. 6 queries."""
    found = presences(theme.slug)
    here = [one for one in found if one.language == language_code]
    if not here:
        return None
    platforms = live_platforms(language_code)
    languages = frozenset(one.language for one in found)
    return ThemePage(theme, platforms_with(here, platforms), _groups(theme, language_code, here, platforms), languages)


def _groups(theme: Theme, language_code: str, here: list[Presence], platforms: list[PlatformPage]) -> list[ThemeGroup]:
    cards: dict[type, list[Card]] = defaultdict(list)
    for gather in (_topics, _items, _activities):
        for card in gather(theme, language_code, platforms):
            cards[type(card.page)].append(card)
    return [ThemeGroup(count, found) for count in counts_by_kind(here) if (found := cards[count.kind.model])]


def _topics(theme: Theme, language_code: str, platforms: list[PlatformPage]) -> list[TopicCard]:
    """In the order of the platforms: a topic has no day of its own."""
    topics = readable(TopicPage.objects.filter(carrying(theme, [TopicPage])), language_code)
    topics = topics.defer("body").order_by("path")[:MOST_TOPICS]
    return [TopicCard(topic, platform_of(topic, platforms)) for topic in topics]


def _items(theme: Theme, language_code: str, platforms: list[PlatformPage]) -> list[ItemCard]:
    """The latest year first."""
    pages = library_items(language_code).filter(carrying(theme, item_listings.TYPES.values()))
    cards = item_cards(first_of_each_type(pages, MOST_OF_A_KIND))
    return [_on_its_platform(card, platforms) for card in cards]


def _activities(theme: Theme, language_code: str, platforms: list[PlatformPage]) -> list[ActivityCard]:
    """What is to come from the soonest on, then the past from the latest back."""
    pages = activity_pages(language_code, timezone.localdate())
    pages = pages.filter(carrying(theme, activity_listings.TYPES.values()))
    return cards_of(with_details(first_of_each_type(pages, MOST_OF_A_KIND)), platforms)


def _on_its_platform(card: ItemCard, platforms: list[PlatformPage]) -> ItemCard:
    platform = platform_of(card.page, platforms)
    return replace(card, hue=platform.hue, platform=platform) if platform else card
