"""What waits for somebody, in one form whatever it is."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext
from wagtail.models import Page

from platforms.models import BaseActivityPage

from .reviews import Review


@dataclass(frozen=True)
class Errand:
    """`days`: how long it has waited; below zero, how long there is still."""

    what: str
    title: str
    url: str
    days: int
    platform_id: int | None = None
    note: str = ""


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def delivery_url(plan: Page) -> str:
    return reverse("work_plan_delivery", args=[plan.pk])


def decision(review: Review) -> Errand:
    what = gettext("To decide: %(step)s") % {"step": review.task_state.task.name}
    return _about(review, what)


def changes_asked(review: Review) -> Errand:
    return _about(review, gettext("Changes requested"), note=review.task_state.comment)


def stuck_review(review: Review) -> Errand:
    what = gettext("In review: %(step)s") % {"step": review.task_state.task.name}
    return _about(review, what)


def report_due(page: Page, day: datetime.date) -> Errand:
    """`page` comes from the desk's lists of activities."""
    return Errand(
        gettext("Report due"), page.draft_title, report_url(page), (day - page.last_day).days, page.platform_id
    )


def report_url(page: Page) -> str:
    return reverse("activity_report", args=[page.pk])


def activity_of(page: Page) -> BaseActivityPage:
    return getattr(page, "learningdaypage", None) or page.activitypage


def _about(review: Review, what: str, note: str = "") -> Errand:
    return Errand(what, review.page.draft_title, edit_url(review.page), review.days, review.platform_id, note)
