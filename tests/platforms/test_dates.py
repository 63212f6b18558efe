"""Days are printed no more exactly than the source gives them."""

from __future__ import annotations

import datetime

import pytest
from django.utils.translation import override

from platforms.dates import machine_date, printed_days, printed_month, printed_times
from platforms.enums import DatePrecision
from platforms.models import LearningDayPage

FIRST = datetime.date(2026, 12, 30)
LAST = datetime.date(2027, 1, 2)


@pytest.mark.parametrize(
    ("fields", "days", "month", "machine"),
    [
        pytest.param({"starts_on": FIRST}, "30 December 2026", "December 2026", "2026-12-30", id="day"),
        pytest.param(
            {"starts_on": FIRST, "ends_on": LAST},
            "30 December 2026 – 2 January 2027",
            "December 2026",
            "2026-12-30",
            id="several days",
        ),
        pytest.param(
            {"starts_on": FIRST, "date_precision": DatePrecision.MONTH},
            "December 2026",
            "December 2026",
            "2026-12",
            id="month",
        ),
        pytest.param({"starts_on": FIRST, "date_precision": DatePrecision.YEAR}, "2026", "2026", "2026", id="year"),
        pytest.param({}, "Date not known", "Date not known", "", id="unknown"),
    ],
)
def test_printed_days__say_what_is_known(fields, days, month, machine):
    activity = LearningDayPage(**fields)
    with override("en"):
        assert (printed_days(activity), printed_month(activity), machine_date(activity)) == (days, month, machine)


def test_printed_days__use_levantine_months_in_arabic():
    with override("ar"):
        assert printed_days(LearningDayPage(starts_on=FIRST)) == "30 كانون الأول 2026"


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "printed"),
    [
        (datetime.time(9, 30), datetime.time(14), "09:30–14:00"),
        (datetime.time(9, 30), None, "09:30"),
        (None, datetime.time(14), ""),
    ],
)
def test_printed_times__need_a_beginning(starts_at, ends_at, printed):
    assert printed_times(LearningDayPage(starts_at=starts_at, ends_at=ends_at)) == printed
