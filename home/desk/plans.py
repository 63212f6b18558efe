"""How far a platform's plan is, and what it holds for the next quarter."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from platforms.enums import PlannedState
from platforms.models import PlannedActivity, WorkPlanPage
from platforms.plans.progress import FollowedRow, PlanProgress, follow, progress_of
from platforms.plans.states import DeliveredFacts

from .parts import Parts

OPEN = (PlannedState.PLANNED, PlannedState.SCHEDULED)
# So long after its end a plan's open rows still matter.
LOOK_BACK = datetime.timedelta(days=92)


@dataclass(frozen=True)
class Plan:
    page: WorkPlanPage
    rows: list[FollowedRow]

    @property
    def progress(self) -> PlanProgress:
        return progress_of(self.rows)

    @property
    def overdue(self) -> list[FollowedRow]:
        return [row for row in self.rows if row.is_overdue]

    def next_quarter(self, day: datetime.date) -> list[FollowedRow]:
        """What is still to be held in the calendar quarter after the day's."""
        begins = _next_quarter_begins_on(day)
        coming = (row for row in self.rows if row.quarter.starts_on <= begins <= row.quarter.ends_on)
        return [row for row in coming if row.state in OPEN]


def plans_of_platforms(parts: dict[int, Parts], day: datetime.date) -> dict[int, list[Plan]]:
    """By platform the plans that run, are to come or have just ended, the earliest first. 1 query."""
    pages = {number: _recent(one.plans, day) for number, one in parts.items()}
    rows: dict[int, list[PlannedActivity]] = defaultdict(list)
    for row in _rows_with_facts([page.pk for ones in pages.values() for page in ones]):
        rows[row.page_id].append(row)
    return {number: [_plan(page, rows[page.pk], day) for page in ones] for number, ones in pages.items()}


def running_plan(plans: list[Plan], day: datetime.date) -> Plan | None:
    """Where two overlap, the later one."""
    running = [plan for plan in plans if plan.page.period_starts_on <= day <= plan.page.period_ends_on]
    return running[-1] if running else None


def _recent(pages: list[WorkPlanPage], day: datetime.date) -> list[WorkPlanPage]:
    recent = (page for page in pages if page.period_ends_on >= day - LOOK_BACK)
    return sorted(recent, key=lambda page: page.period_starts_on)


def _rows_with_facts(plan_numbers: list[int]) -> QuerySet[PlannedActivity]:
    """What `delivered_facts` asks in a query of its own comes with the rows."""
    learning_day, activity = "delivered__learningdaypage__", "delivered__activitypage__"
    days = (f"{kind}{day}" for day in ("ends_on", "starts_on") for kind in (learning_day, activity))
    return PlannedActivity.objects.filter(page__in=plan_numbers).annotate(
        is_live=F("delivered__live"),
        last_day=Coalesce(*days),
        reported_on=Coalesce(f"{learning_day}reported_on", f"{activity}reported_on"),
    )


def _plan(page: WorkPlanPage, rows: list[PlannedActivity], day: datetime.date) -> Plan:
    delivered = [row for row in rows if row.delivered_id]
    facts = {row.delivered_id: DeliveredFacts(row.is_live, row.last_day, row.reported_on) for row in delivered}
    return Plan(page, follow(page, rows, facts, day))


def _next_quarter_begins_on(day: datetime.date) -> datetime.date:
    month = (day.month - 1) // 3 * 3 + 4
    return datetime.date(day.year + month // 13, (month - 1) % 12 + 1, 1)
