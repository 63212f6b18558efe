"""A work plan as readers see it: by quarter, with links into their own language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from wagtail.models import Page

from manassat.core.public_pages import readable

from .enums import PlannedState, Quarter
from .models import PlannedActivity, WorkPlanPage


@dataclass(frozen=True)
class Planned:
    """A row of the plan; its topic and what was delivered only where readers can open them."""

    row: PlannedActivity
    topic: Page | None
    delivered: Page | None


@dataclass(frozen=True)
class PlannedQuarter:
    label: str | Promise
    activities: list[Planned]


@dataclass(frozen=True)
class PlanOverview:
    quarters: list[PlannedQuarter]
    states: list[tuple[str | Promise, int]]


def plan_overview(plan: WorkPlanPage) -> PlanOverview:
    """Quarters and states that have rows, in their order. 3 queries."""
    rows = list(plan.planned_activities.select_related("topic", "delivered"))
    pages = _readable_twins(rows, plan.locale.language_code)
    planned = [Planned(row, pages.get(_key(row.topic)), pages.get(_key(row.delivered))) for row in rows]
    quarters = [
        PlannedQuarter(label, mine)
        for value, label in Quarter.choices
        if (mine := [one for one in planned if one.row.quarter == value])
    ]
    counts = Counter(row.state for row in rows)
    return PlanOverview(quarters, [(label, counts[value]) for value, label in PlannedState.choices if counts[value]])


def _readable_twins(rows: list[PlannedActivity], language_code: str) -> dict[UUID | None, Page]:
    """The linked pages in that language, by translation key."""
    keys = {_key(page) for row in rows for page in (row.topic, row.delivered) if page}
    pages = readable(Page.objects.filter(translation_key__in=keys), language_code) if keys else []
    return {page.translation_key: page for page in pages}


def _key(page: Page | None) -> UUID | None:
    return page.translation_key if page else None
