"""A platform's year: whatever of it readers may see, in the language of the platform's page."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from wagtail.models import Page

from manassat.core.public_pages import readable
from platforms.belonging import live_platforms
from platforms.listings import ActivityCard, activity_pages, cards_of, held_by, with_details
from platforms.models import PlannedActivity, PlatformPage, TopicPage, WorkPlanPage
from platforms.plans.progress import PlanProgress, follow, progress_of
from platforms.plans.states import delivered_facts

from ..approval.models import LedgerEntry
from ..listings import ItemCard, item_cards, library_items
from ..models import PositionPaperPage


@dataclass(frozen=True)
class DecidedPaper:
    """A public paper with its last decision of the year."""

    page: PositionPaperPage
    decision: LedgerEntry


@dataclass(frozen=True)
class FollowedPlan:
    page: WorkPlanPage
    progress: PlanProgress


@dataclass(frozen=True)
class PlatformYear:
    """Activities in the order of their days, as far as they are over."""

    year: int
    topics: list[TopicPage]
    activities: list[ActivityCard]
    papers: list[DecidedPaper]
    practices: list[ItemCard]
    plans: list[FollowedPlan]

    @property
    def says_something(self) -> bool:
        return any((self.activities, self.papers, self.practices, self.plans))


def platform_year(platform: PlatformPage, year: int, day: datetime.date) -> PlatformYear:
    """As it stands on `day`, with the regions of the platform. 11 queries at most, however much was done."""
    activities = _activities(platform, year, day)
    papers = _papers(platform, year)
    practices = _practices(platform, year)
    return PlatformYear(
        year=year,
        topics=_topics(platform, activities, [*(one.page for one in papers), *(one.page for one in practices)]),
        activities=activities,
        papers=papers,
        practices=practices,
        plans=_plans(platform, year, min(day, datetime.date(year, 12, 31))),
    )


def _activities(platform: PlatformPage, year: int, day: datetime.date) -> list[ActivityCard]:
    language_code = platform.locale.language_code
    pages = activity_pages(language_code, day).filter(held_by(platform), starts_on__year=year, is_past=1)
    cards = cards_of(with_details(pages), live_platforms(language_code))
    return sorted(cards, key=lambda card: (card.page.starts_on, card.page.pk))


def _papers(platform: PlatformPage, year: int) -> list[DecidedPaper]:
    papers = readable(PositionPaperPage.objects.descendant_of(platform), platform.locale.language_code)
    pages = {paper.pk: paper for paper in papers.defer_streamfields()}
    decisions = LedgerEntry.objects.decisions().filter(page_id__in=pages, at__year=year).order_by("sequence")
    last = {decision.page_id: decision for decision in decisions}
    return [DecidedPaper(pages[pk], decision) for pk, decision in sorted(last.items(), key=lambda pair: pair[1].at)]


def _practices(platform: PlatformPage, year: int) -> list[ItemCard]:
    """And resources: what was published in the year, whenever it was written."""
    pages = library_items(platform.locale.language_code).descendant_of(platform)
    pages = pages.filter(first_published_at__year=year).not_type(PositionPaperPage)
    return item_cards(pages.order_by("first_published_at", "pk"), platform.hue)


def _topics(platform: PlatformPage, activities: Iterable[ActivityCard], items: Iterable[Page]) -> list[TopicPage]:
    """The platform's own that something of the year was about."""
    held = [card.page.pk for card in activities]
    about = Q(pk__in=[item.topic_id for item in items if item.topic_id])
    for relation in ("learningdaypages", "activitypages"):
        about |= Q(pk__in=TopicPage.objects.filter(**{f"{relation}__in": held}).values("pk"))
    keys = TopicPage.objects.filter(about).order_by().values("translation_key")
    topics = readable(TopicPage.objects.descendant_of(platform), platform.locale.language_code)
    return list(topics.filter(translation_key__in=keys).defer("body").order_by("path"))


def _plans(platform: PlatformPage, year: int, day: datetime.date) -> list[FollowedPlan]:
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    plans = readable(WorkPlanPage.objects.descendant_of(platform), platform.locale.language_code)
    plans = list(plans.filter(period_starts_on__lte=last, period_ends_on__gte=first).order_by("period_starts_on", "pk"))
    rows = list(PlannedActivity.objects.filter(page__in=plans))
    facts = delivered_facts(rows)
    followed = {plan: follow(plan, [row for row in rows if row.page_id == plan.pk], facts, day) for plan in plans}
    return [FollowedPlan(plan, progress_of(mine)) for plan, mine in followed.items() if mine]
