"""Activities that come, that should be announced, and that wait for their report."""

from __future__ import annotations

import datetime

from django.conf import settings
from django.db.models import Case, CharField, Max, Q, Value, When
from django.db.models.functions import Coalesce
from wagtail.models import Page
from wagtail.query import PageQuerySet

from platforms.listings import TYPES, with_details

from .ground import Ground
from .shortlists import Shortlists, shortlists

COMING, UNPUBLISHED, DUE = "coming", "unpublished", "due"
# Read of each kind, and shown of what comes.
MOST, MOST_COMING = 20, 5
# An unpublished activity so near is likely to be forgotten.
SOON = datetime.timedelta(days=30)
# What is older is history: nobody is asked for its report any more.
REPORTS_BACK_TO = datetime.timedelta(days=365)


def activity_shortlists(ground: Ground, day: datetime.date, *, patience: datetime.timedelta) -> Shortlists:
    """In the buckets above; a report is due when the last day is `patience` ago. 1 query."""
    pages = with_details(ground.below(_dated()))
    return shortlists(ground, pages.annotate(bucket=_bucket(day, patience)).exclude(bucket=None), MOST, "starts_on")


def last_activities(ground: Ground, day: datetime.date) -> dict[int, datetime.date]:
    """By platform the day of the latest public activity that is over. 1 query."""
    held = ground.below(_dated()).filter(live=True, last_day__lt=day).exclude(platform_id=None)
    return dict(held.order_by().values_list("platform_id").annotate(Max("last_day")))


def _dated() -> PageQuerySet:
    """Plain pages of both types in the source language: a translation is the same activity."""
    pages = Page.objects.type(*TYPES.values()).filter(locale__language_code=settings.LANGUAGE_CODE)
    first = _either("starts_on")
    return pages.annotate(starts_on=first, last_day=Coalesce(_either("ends_on"), first))


def _bucket(day: datetime.date, patience: datetime.timedelta) -> Case:
    unreported = Q(learningdaypage__reported_on=None, activitypage__reported_on=None)
    # Activities taken over from a source never had a report here.
    ours = Q(learningdaypage__source=None, activitypage__source=None)
    over = Q(last_day__lt=day - patience, last_day__gte=day - REPORTS_BACK_TO)
    return Case(
        When(Q(live=True, last_day__gte=day), then=Value(COMING)),
        When(Q(live=False, starts_on__gte=day, starts_on__lte=day + SOON), then=Value(UNPUBLISHED)),
        When(Q(live=True) & over & unreported & ours, then=Value(DUE)),
        default=None,
        output_field=CharField(),
    )


def _either(field: str) -> Coalesce:
    return Coalesce(*(f"{accessor}__{field}" for accessor in TYPES))
