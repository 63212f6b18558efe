"""What has waited too long, for the federation."""

from __future__ import annotations

import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext

from platforms.models import JoinRequest, Mandate

from .errands import Errand, delivery_url, report_due, stuck_review
from .plans import Plan
from .reviews import Review

REVIEW_PATIENCE = REPORT_PATIENCE = datetime.timedelta(days=14)
REQUEST_PATIENCE = datetime.timedelta(days=7)


def overdue_reviews(reviews: list[Review]) -> list[Errand]:
    return [stuck_review(review) for review in reviews if not review.wants_changes and _is_stuck(review)]


def _is_stuck(review: Review) -> bool:
    """A paper by its due date; other workflows know none."""
    return review.is_overdue if review.due_on else review.days > REVIEW_PATIENCE.days


def overdue_reports(pages: list, day: datetime.date) -> list[Errand]:
    return [report_due(page, day) for page in pages]


def overdue_plan_rows(plans: dict[int, list[Plan]], day: datetime.date) -> list[Errand]:
    what = gettext("Planned, not held")
    return [
        Errand(what, one.row.title, delivery_url(plan.page), (day - one.quarter.ends_on).days, platform_id)
        for platform_id, ones in plans.items()
        for plan in ones
        for one in plan.overdue
    ]


def overdue_requests(requests: list[JoinRequest], platform_ids: dict, day: datetime.date) -> list[Errand]:
    waited = ((one, (day - timezone.localdate(one.asked_at)).days) for one in requests)
    return [
        Errand(
            gettext("Request to join"),
            str(one.local_authority),
            reverse("join_request", args=[one.pk]),
            days,
            platform_ids.get(one.platform.translation_key),
        )
        for one, days in waited
        if days > REQUEST_PATIENCE.days
    ]


def ending_mandates(mandates: list[Mandate], platform_ids: dict, day: datetime.date) -> list[Errand]:
    """The days are those that are left."""
    return [
        Errand(
            gettext("Mandate ends, no successor"),
            str(one),
            reverse("wagtailsnippets_platforms_mandate:edit", args=[one.pk]),
            (day - one.ends_on).days,
            platform_ids.get(one.platform.translation_key),
        )
        for one in mandates
    ]
