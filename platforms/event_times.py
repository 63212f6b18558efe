"""When an activity takes place, for machines: no more exact than it is known."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings

from .enums import DatePrecision

if TYPE_CHECKING:
    from .models import BaseActivityPage


@dataclass(frozen=True)
class Span:
    """Either two days, both included, or two moments in the place's time; `end` is None while it is not known."""

    start: datetime.date
    end: datetime.date | None

    @property
    def is_whole_days(self) -> bool:
        return not isinstance(self.start, datetime.datetime)


def span_of(activity: BaseActivityPage) -> Span | None:
    """None where the day is not known exactly. Several days without both hours count as whole days."""
    if not activity.starts_on or activity.date_precision != DatePrecision.DAY:
        return None
    last_day = activity.ends_on or activity.starts_on
    takes_days = last_day > activity.starts_on
    if not activity.starts_at or (takes_days and not activity.ends_at):
        return Span(activity.starts_on, last_day)
    return Span(
        _moment(activity.starts_on, activity.starts_at), activity.ends_at and _moment(last_day, activity.ends_at)
    )


def is_over(activity: BaseActivityPage, day: datetime.date) -> bool | None:
    """Whether its last day is before `day`; None while the day is not known."""
    last_day = activity.ends_on or activity.starts_on
    return last_day < day if last_day else None


def _moment(day: datetime.date, time: datetime.time) -> datetime.datetime:
    return datetime.datetime.combine(day, time, ZoneInfo(settings.TIME_ZONE))
