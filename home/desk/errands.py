"""What waits for somebody, in one form whatever it is."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.models import Page

from platforms.models import BaseActivityPage

from .reviews import Review


@dataclass(frozen=True)
class Errand:
    """`days`: how long it has waited; below zero, how long there is still. `due_on`: of a paper's step."""

    what: str
    title: str
    url: str
    days: int
    platform_id: int | None = None
    note: str = ""
    due_on: datetime.date | None = None

    @property
    def is_overdue(self) -> bool:
        return bool(self.due_on and self.due_on < timezone.localdate())


def by_urgency(errands: Iterable[Errand]) -> list[Errand]:
    """What is overdue first, then what has waited longest."""
    return sorted(errands, key=lambda errand: (not errand.is_overdue, -errand.days))


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def delivery_url(plan: Page) -> str:
    return reverse("work_plan_delivery", args=[plan.pk])


def decision(review: Review) -> Errand:
    return _about(review, gettext("To decide: %(step)s") % {"step": review.step}, review.url)


def changes_asked(review: Review) -> Errand:
    return _about(review, gettext("Changes requested"), edit_url(review.page), note=review.task_state.comment)


def stuck_review(review: Review) -> Errand:
    return _about(review, gettext("In review: %(step)s") % {"step": review.step}, review.url)


def report_due(page: Page, day: datetime.date) -> Errand:
    """`page` comes from the desk's lists of activities."""
    return Errand(
        gettext("Report due"), page.draft_title, report_url(page), (day - page.last_day).days, page.platform_id
    )


def report_url(page: Page) -> str:
    return reverse("activity_report", args=[page.pk])


def activity_of(page: Page) -> BaseActivityPage:
    return getattr(page, "learningdaypage", None) or page.activitypage


def _about(review: Review, what: str, url: str, note: str = "") -> Errand:
    return Errand(what, review.page.draft_title, url, review.days, review.platform_id, note, review.due_on)
