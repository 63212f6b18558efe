"""A plan against its delivery: each quarter's rows, what became of them, and what may be done next."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wagtail.models import Page

from ..enums import PlannedState
from ..models import PlannedActivity, WorkPlanPage
from ..permissions import user_coordinates, user_oversees_platforms
from .forms import DropForm
from .progress import FollowedRow, PlanProgress, follow, progress_of
from .quarters import QuarterSpan, quarters_of
from .states import delivered_facts

if TYPE_CHECKING:
    from manassat.users.models import User


@dataclass(frozen=True)
class DeliveryRow(FollowedRow):
    """`opens_editor`: what was delivered belongs to the reader; otherwise it is shown where it is public."""

    opens_editor: bool
    is_dropped_in_draft: bool
    drop_form: DropForm

    @property
    def topic(self) -> Page | None:
        """A draft's title may belong to another platform."""
        return self.row.topic if self.row.topic and self.row.topic.live else None

    @property
    def can_be_made(self) -> bool:
        return not (self.row.delivered_id or self.is_done or self.is_dropped or self.is_dropped_in_draft)

    @property
    def can_be_dropped(self) -> bool:
        return not (self.is_done or self.is_dropped or self.is_dropped_in_draft)


@dataclass(frozen=True)
class DeliveryQuarter:
    span: QuarterSpan
    rows: list[DeliveryRow]
    is_running: bool


@dataclass(frozen=True)
class PlanDelivery:
    quarters: list[DeliveryQuarter]
    progress: PlanProgress


def user_can_follow(user: User, plan: WorkPlanPage) -> bool:
    """Coordinators of the plan's platform, and the federation."""
    return user_oversees_platforms(user) or user_coordinates(user, plan)


def delivery_of(
    plan: WorkPlanPage, user: User, day: datetime.date, refused: tuple[int, DropForm] | None = None
) -> PlanDelivery:
    """`refused` is a row's number and its form that came back with errors. 3 queries, however many rows."""
    related = plan.planned_activities.select_related("topic", "responsible_group", "delivered")
    followed = follow(plan, rows := list(related), delivered_facts(rows), day)
    forms = dict([refused]) if refused else {}
    delivered = list(_delivered(plan, user, followed, forms))
    quarters = [
        DeliveryQuarter(span, mine, span.starts_on <= day <= span.ends_on)
        for span in quarters_of(plan.period_starts_on, plan.period_ends_on)
        if (mine := [one for one in delivered if one.row.quarter == span.value])
    ]
    return PlanDelivery(quarters, progress_of(delivered))


def _delivered(
    plan: WorkPlanPage, user: User, followed: list[FollowedRow], forms: dict[int, DropForm]
) -> Iterator[DeliveryRow]:
    sees_all, dropped = user_oversees_platforms(user), _dropped_in_draft(plan)
    for one in followed:
        row = one.row
        yield DeliveryRow(
            **vars(one),
            opens_editor=bool(row.delivered) and (sees_all or _stands_beside(plan, row)),
            is_dropped_in_draft=row.pk in dropped and not one.is_dropped,
            drop_form=forms.get(row.pk) or DropForm(prefix=str(row.pk)),
        )


def _stands_beside(plan: WorkPlanPage, row: PlannedActivity) -> bool:
    """Whether what was delivered belongs to the plan's own platform."""
    return row.delivered.path.startswith(plan.path[: -Page.steplen])


def _dropped_in_draft(plan: WorkPlanPage) -> set[int]:
    if not (plan.has_unpublished_changes and plan.latest_revision):
        return set()
    rows = plan.latest_revision.content["planned_activities"]
    return {row["pk"] for row in rows if row["state"] == PlannedState.DROPPED}
