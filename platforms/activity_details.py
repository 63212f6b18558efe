"""What an activity's page says besides its own fields."""

from __future__ import annotations

import datetime

from manassat.core.public_pages import in_language_of, is_readable

from .belonging import Activity, platforms_holding
from .event_times import is_over


def activity_details(activity: Activity, day: datetime.date) -> dict:
    """`platforms` begins with the activity's own; `is_past` is None while its day is not known.

    A record has its report: the page is no announcement any more, even if its day is moved later.
    """
    return {
        "platforms": platforms_holding(activity),
        "topics": in_language_of(activity, activity.topics.all()).filter(is_readable()).order_by("path"),
        "is_past": is_over(activity, day),
        "is_record": activity.reported_on is not None,
    }
