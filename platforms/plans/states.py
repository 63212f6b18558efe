"""What became of a plan's rows: told by the activity's page where there is one, by the stored word otherwise."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models.functions import Coalesce
from wagtail.models import Page

from ..enums import PlannedState
from ..models import PlannedActivity

# Of these the plan is not behind.
DONE = frozenset({PlannedState.HELD, PlannedState.REPORTED})


@dataclass(frozen=True)
class DeliveredFacts:
    live: bool
    last_day: datetime.date | None
    reported_on: datetime.date | None


Facts = dict[int, DeliveredFacts]


def delivered_facts(rows: Iterable[PlannedActivity]) -> Facts:
    """By the number of the delivered page. 1 query, however many rows; none where nothing is delivered."""
    numbers = {row.delivered_id for row in rows if row.delivered_id}
    if not numbers:
        return {}
    kinds = ("learningdaypage", "activitypage")
    last_days = (f"{kind}__{day}" for day in ("ends_on", "starts_on") for kind in kinds)
    facts = Page.objects.filter(pk__in=numbers).values_list(
        "pk", "live", Coalesce(*last_days), Coalesce(*(f"{kind}__reported_on" for kind in kinds))
    )
    return {pk: DeliveredFacts(*values) for pk, *values in facts}


def state_of(row: PlannedActivity, facts: Facts, day: datetime.date) -> PlannedState:
    """`facts` are those of the delivered pages, of all rows of the plan."""
    if row.state == PlannedState.DROPPED:
        return PlannedState.DROPPED
    delivered = facts.get(row.delivered_id)
    return (delivered and _state_by(delivered, day)) or PlannedState(row.state)


def _state_by(delivered: DeliveredFacts, day: datetime.date) -> PlannedState | None:
    """None where the page does not tell: it is live and its day is not known."""
    if not delivered.live:
        return PlannedState.PLANNED
    if delivered.reported_on:
        return PlannedState.REPORTED
    if not delivered.last_day:
        return None
    # Today's activity is still to come, as in the calendar.
    return PlannedState.SCHEDULED if delivered.last_day >= day else PlannedState.HELD
