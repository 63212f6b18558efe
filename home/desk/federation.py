"""The desk of the federation: all platforms, what hurts first."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.db.models import Count, Window

from platforms.enums import MembershipState
from platforms.mandates.vacancies import Vacancy, vacancies
from platforms.models import JoinRequest, PlatformPage

from .activities import COMING, DUE, MOST_COMING, UNPUBLISHED, activity_shortlists, last_activities
from .care import DRAFT, STALE, pages_wanting_care
from .errands import Errand, by_urgency, decision
from .ground import Ground
from .overdue import (
    REPORT_PATIENCE,
    ending_mandates,
    overdue_plan_rows,
    overdue_reports,
    overdue_requests,
    overdue_reviews,
)
from .parts import members_of_platforms, parts_of_platforms
from .plans import Plan, plans_of_platforms, running_plan
from .reviews import reviews_for
from .seats import ending_without_successor, mandates_from
from .shortlists import Shortlist

if TYPE_CHECKING:
    from manassat.users.models import User

MOST = 10


@dataclass(frozen=True)
class PlatformRow:
    """A platform's line in the table."""

    platform: PlatformPage
    active_members: int
    invited_members: int
    plan: Plan | None
    in_review: int
    last_activity: datetime.date | None
    vacancies: list[Vacancy]


class FederationDesk:
    """All that the desk shows, read in the same number of queries however much there is."""

    def __init__(self, user: User, ground: Ground, day: datetime.date) -> None:
        self.ground, self.day = ground, day
        self.reviews = reviews_for(user, ground)
        self.activities = activity_shortlists(ground, day, patience=REPORT_PATIENCE)
        self.care = pages_wanting_care(ground, day, self.reviews.pages)
        self.plans = plans_of_platforms(parts_of_platforms(ground), day)
        self.vacancies = vacancies(day, [platform for platform in ground.platforms if platform.live])
        self.join_requests = _waiting_requests()

    @property
    def errands(self) -> list[Errand]:
        return by_urgency(decision(review) for review in self.reviews.to_decide)

    @property
    def overdue(self) -> list[Errand]:
        """The longest first; ends that are near come last."""
        keys, day = self.ground.keys, self.day
        ending = ending_without_successor(mandates_from(self.ground, day), day)
        found = [
            *overdue_reviews(self.reviews.under_way),
            *overdue_reports(self.activities[None, DUE].rows, day),
            *overdue_plan_rows(self.plans, day),
            *overdue_requests(self.join_requests.rows, keys, day),
            *ending_mandates(ending, keys, day),
        ]
        return sorted(found, key=lambda errand: -errand.days)

    @property
    def rows(self) -> list[PlatformRow]:
        members, last = members_of_platforms(self.ground), last_activities(self.ground, self.day)
        in_review = Counter(one.platform_id for one in self.reviews.under_way if not one.wants_changes)
        return [
            PlatformRow(
                platform,
                members[platform.pk][MembershipState.ACTIVE],
                members[platform.pk][MembershipState.INVITED],
                running_plan(self.plans[platform.pk], self.day),
                in_review[platform.pk],
                last.get(platform.pk),
                [one for one in self.vacancies if one.platform == platform],
            )
            for platform in self.ground.platforms
        ]

    @property
    def vacancies_by_platform(self) -> list[tuple[PlatformPage, list[Vacancy]]]:
        return [(platform, list(ones)) for platform, ones in groupby(self.vacancies, key=lambda one: one.platform)]

    @property
    def coming(self) -> Shortlist:
        return self.activities[None, COMING].first(MOST_COMING)

    @property
    def unpublished(self) -> Shortlist:
        return self.activities[None, UNPUBLISHED]

    @property
    def drafts(self) -> Shortlist:
        return self.care[None, DRAFT]

    @property
    def stale(self) -> Shortlist:
        return self.care[None, STALE]


def _waiting_requests() -> Shortlist:
    related = ("platform", "local_authority__governorate")
    waiting = JoinRequest.objects.waiting().select_related(*related).annotate(total=Window(Count("pk")))
    rows = list(waiting.defer("platform__goals", "platform__notes")[:MOST])
    return Shortlist(rows, rows[0].total if rows else 0)
