"""The calendar quarters of a plan's period, in the order in which they come.

«First quarter» is January to March of whichever year lies in the period: in a plan from July 2026 to June 2027 the
third quarter of 2026 comes first and the second of 2027 last. Where the period holds a quarter twice, it runs from
the first time to the end of the last; where it does not hold it at all, the row has the whole period.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils.functional import Promise

from ..enums import Quarter

MONTHS = 3


@dataclass(frozen=True)
class QuarterSpan:
    value: str
    label: str | Promise
    starts_on: datetime.date
    ends_on: datetime.date

    def is_over(self, day: datetime.date) -> bool:
        return self.ends_on < day


def quarters_of(starts_on: datetime.date, ends_on: datetime.date) -> list[QuarterSpan]:
    """All four; both days are included."""
    spans = [_span(value, label, starts_on, ends_on) for value, label in Quarter.choices]
    return sorted(spans, key=lambda span: (span.starts_on, span.ends_on))


def _span(value: str, label: str | Promise, starts_on: datetime.date, ends_on: datetime.date) -> QuarterSpan:
    years = range(starts_on.year, ends_on.year + 1)
    all_times = [(_first_day(year, int(value)), _last_day(year, int(value))) for year in years]
    within = [(first, last) for first, last in all_times if first <= ends_on and last >= starts_on]
    first, last = (within[0][0], within[-1][1]) if within else (starts_on, ends_on)
    return QuarterSpan(value, label, max(first, starts_on), min(last, ends_on))


def _first_day(year: int, quarter: int) -> datetime.date:
    return datetime.date(year, (quarter - 1) * MONTHS + 1, 1)


def _last_day(year: int, quarter: int) -> datetime.date:
    is_last_of_year = quarter * MONTHS == 12
    next_quarter = datetime.date(year + 1, 1, 1) if is_last_of_year else _first_day(year, quarter + 1)
    return next_quarter - datetime.timedelta(days=1)
