"""Quarters of a plan are calendar quarters, cut to its period."""

from __future__ import annotations

import datetime

import pytest

from platforms.plans.quarters import quarters_of


def ends(first: str, last: str) -> dict[str, str]:
    spans = quarters_of(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))
    return {span.value: span.ends_on.isoformat() for span in spans}


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (("2026-01-01", "2026-12-31"), {"1": "2026-03-31", "2": "2026-06-30", "3": "2026-09-30", "4": "2026-12-31"}),
        (("2026-07-01", "2027-06-30"), {"3": "2026-09-30", "4": "2026-12-31", "1": "2027-03-31", "2": "2027-06-30"}),
        (("2026-01-01", "2026-05-15"), {"1": "2026-03-31", "2": "2026-05-15", "3": "2026-05-15", "4": "2026-05-15"}),
        (("2026-01-01", "2027-12-31"), {"1": "2027-03-31", "2": "2027-06-30", "3": "2027-09-30", "4": "2027-12-31"}),
    ],
    ids=["a year", "from summer to summer", "part of a year", "two years"],
)
def test_quarter__ends_with_the_calendar_or_the_period(period, expected):
    assert ends(*period) == expected


def test_quarters__come_in_the_order_of_the_period():
    assert list(ends("2026-07-01", "2027-06-30")) == ["3", "4", "1", "2"]


def test_quarter__is_over_on_the_day_after_its_last():
    first = quarters_of(datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))[0]
    assert not first.is_over(datetime.date(2026, 3, 31))
    assert first.is_over(datetime.date(2026, 4, 1))
