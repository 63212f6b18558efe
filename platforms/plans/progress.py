"""A plan's figures: how much of it was held, how much is late."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ..enums import PlannedState
from ..models import PlannedActivity, WorkPlanPage
from .quarters import QuarterSpan, quarters_of
from .states import DONE, Facts, state_of


@dataclass(frozen=True)
class FollowedRow:
    """A row of the plan with what became of it by `day`."""

    row: PlannedActivity
    state: PlannedState
    quarter: QuarterSpan
    day: datetime.date

    @property
    def is_dropped(self) -> bool:
        return self.state == PlannedState.DROPPED

    @property
    def is_done(self) -> bool:
        return self.state in DONE

    @property
    def is_overdue(self) -> bool:
        """Its quarter is over and it was neither held nor dropped."""
        return not (self.is_done or self.is_dropped) and self.quarter.is_over(self.day)


@dataclass(frozen=True)
class PlanProgress:
    """`total` leaves out what was dropped."""

    done: int
    total: int
    overdue: int
    dropped: int


def follow(plan: WorkPlanPage, rows: Iterable[PlannedActivity], facts: Facts, day: datetime.date) -> list[FollowedRow]:
    """Asks nothing of the database."""
    spans = {span.value: span for span in quarters_of(plan.period_starts_on, plan.period_ends_on)}
    return [FollowedRow(row, state_of(row, facts, day), spans[row.quarter], day) for row in rows]


def progress_of(rows: Collection[FollowedRow]) -> PlanProgress:
    dropped = sum(one.is_dropped for one in rows)
    done, overdue = sum(one.is_done for one in rows), sum(one.is_overdue for one in rows)
    return PlanProgress(done=done, total=len(rows) - dropped, overdue=overdue, dropped=dropped)
