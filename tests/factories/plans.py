"""Work plans that run today, with rows in the states that a test is about."""

from __future__ import annotations

import datetime

from django.utils import timezone

from platforms.enums import PlannedState
from platforms.models import PlatformPage, WorkPlanPage

from .pages import make_plan, planned


def make_running_plan(platform: PlatformPage, *states: str, quarter: str = "1", **fields: object) -> WorkPlanPage:
    """Of the running year, with one row of that quarter for each of `states`."""
    year = timezone.localdate().year
    period = {"period_starts_on": datetime.date(year, 1, 1), "period_ends_on": datetime.date(year, 12, 31)}
    rows = [
        planned(f"نموذج: بند {number}", quarter=quarter, state=state, dropped_reason=_reason(state))
        for number, state in enumerate(states)
    ]
    return make_plan(platform, *rows, **period | fields)


def _reason(state: str) -> str:
    return "نموذج: سبب" if state == PlannedState.DROPPED else ""
