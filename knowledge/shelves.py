"""What a platform has written and what was done on a topic, for the pages of the two."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F, Q, Window
from django.db.models.functions import RowNumber
from django.utils import timezone
from wagtail.models import Page
from wagtail.query import PageQuerySet

from manassat.core.public_pages import readable
from platforms import listings as activity_listings
from platforms.listings import ActivityCard
from platforms.models import PlatformPage, TopicPage

from . import listings as item_listings
from .listings import ItemCard, item_cards, library_items
from .models import PositionPaperPage

MOST_OF_A_TYPE = 6
TOPIC_LOOKUPS = {
    **{accessor: f"{accessor}__topic__translation_key" for accessor in item_listings.TYPES},
    **{accessor: f"{accessor}__topics__translation_key" for accessor in activity_listings.TYPES},
}


@dataclass(frozen=True)
class PlatformShelf:
    papers: list[ItemCard]
    others: list[ItemCard]


@dataclass(frozen=True)
class TopicShelf:
    activities: list[ActivityCard]
    items: list[ItemCard]


def platform_shelf(platform: PlatformPage) -> PlatformShelf:
    """The latest of each type, of the platform and its regions. 1 query."""
    pages = library_items(platform.locale.language_code).filter(path__startswith=platform.path)
    cards = item_cards(_latest_of_each_type(pages, F("item_year").desc(nulls_last=True)), platform.hue)
    return PlatformShelf(
        papers=[card for card in cards if isinstance(card.page, PositionPaperPage)],
        others=[card for card in cards if not isinstance(card.page, PositionPaperPage)],
    )


def topic_shelf(topic: TopicPage, platform: PlatformPage | None) -> TopicShelf:
    """The latest activities, papers, practices and resources on the topic, of all platforms. 1 query.

    `platform` is the topic's own; its colour and name stand on the cards of what is below it.
    """
    pages = list(_on_topic(topic))
    platforms = [platform] if platform else []
    activities = [page for page in pages if _accessor_of(page) in activity_listings.TYPES]
    items = [page for page in pages if _accessor_of(page) in item_listings.TYPES]
    return TopicShelf(
        activities=[_activity_card(page, platforms) for page in activities],
        items=item_cards(items, platform.hue if platform else ""),
    )


def _on_topic(topic: TopicPage) -> PageQuerySet:
    about = Q()
    for lookup in TOPIC_LOOKUPS.values():
        about |= Q(pk__in=Page.objects.filter(**{lookup: topic.translation_key}).values("pk"))
    pages = readable(Page.objects.filter(about), topic.locale.language_code)
    pages = _latest_of_each_type(pages, F("first_published_at").desc(nulls_last=True))
    pages = pages.select_related("content_type", *TOPIC_LOOKUPS, *activity_listings.HOSTS)
    return pages.defer(*item_listings.HEAVY, *activity_listings.HEAVY)


def _latest_of_each_type(pages: PageQuerySet, order: object) -> PageQuerySet:
    place = Window(RowNumber(), partition_by=F("content_type_id"), order_by=[order, F("pk").desc()])
    return pages.annotate(place_in_type=place).filter(place_in_type__lte=MOST_OF_A_TYPE).order_by("place_in_type")


def _accessor_of(page: Page) -> str:
    return page.content_type.model


def _activity_card(page: Page, platforms: list[PlatformPage]) -> ActivityCard:
    activity = getattr(page, _accessor_of(page))
    last_day = activity.ends_on or activity.starts_on
    own = [platform for platform in platforms if page.path.startswith(platform.path)]
    return ActivityCard(activity, own, is_past=not last_day or last_day < timezone.localdate())
