"""Days and times in words, no more exact than the source gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext

from .enums import DatePrecision

if TYPE_CHECKING:
    from .models import BaseActivityPage

PRINTED = {DatePrecision.DAY: "j F Y", DatePrecision.MONTH: "F Y", DatePrecision.YEAR: "Y"}
MACHINE_LETTERS = {DatePrecision.DAY: 10, DatePrecision.MONTH: 7, DatePrecision.YEAR: 4}


def printed_days(activity: BaseActivityPage) -> str:
    """«8 كانون الأول 2026», «أيلول 2019», «2019», a span of two such, or that the day is not known."""
    if not activity.starts_on:
        return gettext("Date not known")
    form = PRINTED[activity.date_precision]
    first, last = (date_format(day, form) for day in (activity.starts_on, activity.ends_on or activity.starts_on))
    return first if first == last else f"{first} – {last}"


def printed_month(activity: BaseActivityPage) -> str:
    """The heading an activity stands under in a calendar."""
    if not activity.starts_on:
        return gettext("Date not known")
    is_year_only = activity.date_precision == DatePrecision.YEAR
    return date_format(activity.starts_on, PRINTED[DatePrecision.YEAR if is_year_only else DatePrecision.MONTH])


def printed_times(activity: BaseActivityPage) -> str:
    """«10:00», «10:00–14:00» or nothing."""
    times = [time for time in (activity.starts_at, activity.ends_at) if activity.starts_at and time]
    return "–".join(time_format(time, "H:i") for time in times)


def machine_date(activity: BaseActivityPage) -> str:
    """For `<time datetime>`: as many parts of the ISO date as are known."""
    letters = MACHINE_LETTERS[activity.date_precision]
    return activity.starts_on.isoformat()[:letters] if activity.starts_on else ""
