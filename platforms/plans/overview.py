"""A work plan as readers see it: by quarter, with links into their own language."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from wagtail.models import Page

from manassat.core.public_pages import readable

from ..enums import PlannedState
from ..models import PlannedActivity, WorkPlanPage
from .progress import FollowedRow, PlanProgress, follow, progress_of
from .quarters import QuarterSpan, quarters_of
from .states import delivered_facts


@dataclass(frozen=True)
class Planned(FollowedRow):
    """A row of the plan; the pages it names only where readers can open them.

    `responsible_group` is named where it is not that of the topic itself.
    """

    topic: Page | None
    responsible_group: Page | None
    delivered: Page | None


@dataclass(frozen=True)
class PlannedQuarter:
    span: QuarterSpan
    activities: list[Planned]
    is_running: bool

    @property
    def label(self) -> str | Promise:
        return self.span.label


@dataclass(frozen=True)
class PlanOverview:
    quarters: list[PlannedQuarter]
    states: list[tuple[str, str | Promise, int]]
    progress: PlanProgress


def plan_overview(plan: WorkPlanPage, day: datetime.date) -> PlanOverview:
    """Quarters and states that have rows, in their order. 4 queries."""
    rows = list(plan.planned_activities.select_related("topic", "responsible_group", "delivered"))
    planned = _with_pages(follow(plan, rows, delivered_facts(rows), day), plan.locale.language_code)
    quarters = [
        PlannedQuarter(span, mine, span.starts_on <= day <= span.ends_on)
        for span in quarters_of(plan.period_starts_on, plan.period_ends_on)
        if (mine := [one for one in planned if one.row.quarter == span.value])
    ]
    counts = Counter(one.state for one in planned)
    states = [(value, label, counts[value]) for value, label in PlannedState.choices if counts[value]]
    return PlanOverview(quarters, states, progress_of(planned))


def _with_pages(followed: list[FollowedRow], language_code: str) -> list[Planned]:
    pages = _readable_twins([one.row for one in followed], language_code)
    return [
        Planned(
            **vars(one),
            topic=pages.get(_key(one.row.topic)),
            responsible_group=pages.get(_key(one.row.responsible_group)) if _has_own_group(one.row) else None,
            delivered=pages.get(_key(one.row.delivered)),
        )
        for one in followed
    ]


def _has_own_group(row: PlannedActivity) -> bool:
    return row.responsible_group_id not in (None, row.topic_id)


def _readable_twins(rows: list[PlannedActivity], language_code: str) -> dict[UUID | None, Page]:
    """The linked pages in that language, by translation key."""
    keys = {_key(page) for row in rows for page in (row.topic, row.responsible_group, row.delivered) if page}
    pages = readable(Page.objects.filter(translation_key__in=keys), language_code) if keys else []
    return {page.translation_key: page for page in pages}


def _key(page: Page | None) -> UUID | None:
    return page.translation_key if page else None
