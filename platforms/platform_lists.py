"""What a platform's page shows besides its own fields, in a constant number of queries."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q, Window
from django.db.models.functions import RowNumber
from wagtail.models import Page

from manassat.core.public_pages import readable

from .belonging import live_platforms, platform_of
from .listings import ActivityCard, activity_pages, cards_of, held_by, with_details
from .mandates.coordination import Coordination, coordination_of
from .members import members_of
from .models import Membership, PlatformPage, TopicPage
from .overview import regions_of

MOST_ACTIVITIES = 4
LISTED_CHILDREN = ("activityindexpage", "paperindexpage", "practiceindexpage", "workplanpage")


@dataclass(frozen=True)
class TopicGroup:
    """Topics below `head`: a region of the platform, an axis, or the platform itself."""

    head: Page
    topics: list[TopicPage]


@dataclass(frozen=True)
class JointTopic:
    """Another platform's topic that this one works on too."""

    topic: TopicPage
    platform: PlatformPage


@dataclass(frozen=True)
class PlatformLists:
    """`children` maps a model's name to the page of that type below the platform; a work plan is the latest."""

    parent: PlatformPage | None
    regions: list[PlatformPage]
    topic_groups: list[TopicGroup]
    joint_topics: list[JointTopic]
    coming: list[ActivityCard]
    past: list[ActivityCard]
    children: dict[str, Page]
    members: list[Membership]
    coordination: Coordination

    @property
    def has_sample_members(self) -> bool:
        return any(membership.is_sample for membership in self.members)


def platform_lists(platform: PlatformPage, day: datetime.date) -> PlatformLists:
    """7 queries."""
    platforms = live_platforms(platform.locale.language_code)
    topics = _topics(platform)
    activities = _activities(platform, platforms, day)
    regions = regions_of(platform, platforms)
    return PlatformLists(
        parent=next((one for one in platforms if platform.path.startswith(one.path) and one != platform), None),
        regions=regions,
        topic_groups=_grouped([topic for topic in topics if topic.path.startswith(platform.path)], platform, regions),
        joint_topics=_joint_topics(topics, platform, platforms),
        coming=[card for card in activities if not card.is_past],
        past=[card for card in activities if card.is_past],
        children=_children(platform),
        members=members_of(platform),
        coordination=coordination_of(platform, day),
    )


def _topics(platform: PlatformPage) -> list[TopicPage]:
    """The platform's own and those it shares, in the order of the tree."""
    shared = TopicPage.joint_platforms.through.objects.filter(
        topicpage=OuterRef("pk"), platformpage__translation_key=platform.translation_key
    )
    topics = readable(TopicPage.objects.all(), platform.locale.language_code)
    return list(topics.filter(Q(path__startswith=platform.path) | Exists(shared)).defer("body").order_by("path"))


def _grouped(topics: list[TopicPage], platform: PlatformPage, regions: list[PlatformPage]) -> list[TopicGroup]:
    heads: list[Page] = [platform, *regions, *(topic for topic in topics if topic.is_axis)]
    groups = [TopicGroup(head, _below(head, topics)) for head in heads]
    return [group for group in groups if group.topics or getattr(group.head, "is_axis", False)]


def _below(head: Page, topics: list[TopicPage]) -> list[TopicPage]:
    return [one for one in topics if one.path[: -Page.steplen] == head.path and not one.is_axis]


def _joint_topics(topics: list[TopicPage], platform: PlatformPage, platforms: list[PlatformPage]) -> list[JointTopic]:
    others = [topic for topic in topics if not topic.path.startswith(platform.path)]
    return [JointTopic(topic, owner) for topic in others if (owner := platform_of(topic, platforms))]


def _activities(platform: PlatformPage, platforms: list[PlatformPage], day: datetime.date) -> list[ActivityCard]:
    """The next ones and the latest ones, at most so many of each."""
    pages = activity_pages(platform.locale.language_code, day).filter(held_by(platform))
    order = pages.query.order_by
    numbered = pages.annotate(place=Window(RowNumber(), partition_by=F("is_past"), order_by=_as_expressions(order)))
    return cards_of(with_details(numbered.filter(place__lte=MOST_ACTIVITIES)), platforms)


def _as_expressions(order: tuple) -> list:
    return [F(one) if isinstance(one, str) else one for one in order]


def _children(platform: PlatformPage) -> dict[str, Page]:
    """By model name; of several work plans the one whose period begins last."""
    pages = readable(Page.objects.child_of(platform), platform.locale.language_code)
    pages = pages.filter(content_type__model__in=LISTED_CHILDREN).select_related("content_type")
    return {page.content_type.model: page for page in pages.order_by("workplanpage__period_starts_on", "path")}
