"""What the front page shows, in a constant number of queries."""

from __future__ import annotations

import datetime

from knowledge.listings import ItemCard, item_cards, library_items
from platforms.belonging import live_platforms, platform_of
from platforms.listings import activity_pages, cards_of, with_details
from platforms.models import PlatformPage
from platforms.overview import platform_cards

from .figures import front_page_figures
from .models import HomePage

MOST_ACTIVITIES, MOST_ITEMS = 4, 6


def front_page_lists(home: HomePage, day: datetime.date) -> dict:
    """7 queries. The activities are those to come; if there is none, the latest ones."""
    language_code = home.locale.language_code
    platforms = live_platforms(language_code)
    activities = cards_of(with_details(activity_pages(language_code, day))[:MOST_ACTIVITIES], platforms)
    upcoming = [card for card in activities if not card.is_past]
    return {
        "figures": front_page_figures(language_code),
        "platform_cards": platform_cards(platforms, language_code),
        "activities": upcoming or activities,
        "is_anything_announced": bool(upcoming),
        "items": _latest_items(language_code, platforms),
    }


def _latest_items(language_code: str, platforms: list[PlatformPage]) -> list[ItemCard]:
    pages = library_items(language_code).order_by("-first_published_at", "-pk")[:MOST_ITEMS]
    cards = item_cards(pages)
    return [ItemCard(card.page, getattr(platform_of(card.page, platforms), "hue", "")) for card in cards]
