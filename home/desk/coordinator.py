"""The desk of a coordinator or deputy."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse

from platforms.enums import MembershipState
from platforms.models import ActivityIndexPage, PlatformPage

from .activities import COMING, DUE, MOST_COMING, UNPUBLISHED, activity_shortlists
from .buttons import Buttons, buttons_for
from .care import DRAFT, STALE, pages_wanting_care
from .errands import Errand, by_urgency, changes_asked, decision, report_due
from .ground import Ground
from .parts import Parts, members_of_platforms, parts_of_platforms
from .plans import Plan, plans_of_platforms, running_plan
from .reviews import Review, reviews_for
from .seats import Seat, mandates_from, seat_of
from .shortlists import Shortlist

if TYPE_CHECKING:
    from manassat.users.models import User

AT_ONCE = datetime.timedelta(0)


@dataclass(frozen=True)
class PlatformDesk:
    """One platform's part of the desk."""

    platform: PlatformPage
    seat: Seat | None
    members: Counter
    parts: Parts
    plan: Plan | None
    next_quarter: list
    awaited: list[Review]
    coming: Shortlist
    unpublished: Shortlist
    drafts: Shortlist
    stale: Shortlist
    buttons: Buttons

    @property
    def activities_url(self) -> str:
        """Empty where somebody took the list away."""
        found = (one.pk for one in self.parts.lists if one.specific_class is ActivityIndexPage)
        return next((reverse("wagtailadmin_explore", args=[number]) for number in found), "")

    @property
    def active_members(self) -> int:
        return self.members[MembershipState.ACTIVE]

    @property
    def invited_members(self) -> int:
        return self.members[MembershipState.INVITED]


class CoordinatorDesk:
    """All that the desk shows, read in the same number of queries however much there is."""

    def __init__(self, user: User, ground: Ground, day: datetime.date) -> None:
        self.user, self.ground, self.day = user, ground, day
        self.reviews = reviews_for(user, ground)
        self.activities = activity_shortlists(ground, day, patience=AT_ONCE)
        self.care = pages_wanting_care(ground, day, self.reviews.pages)
        self.mandates = mandates_from(ground, day)
        self.members = members_of_platforms(ground)
        self.parts = parts_of_platforms(ground)
        self.plans = plans_of_platforms(self.parts, day)

    @property
    def errands(self) -> list[Errand]:
        """What waits for the user on all their platforms."""
        decisions = [decision(review) for review in self.reviews.to_decide]
        changes = [changes_asked(review) for review in self.reviews.under_way if review.wants_changes]
        overdue = [page for one in self.ground.platforms for page in self.activities[one.pk, DUE].rows]
        due = [report_due(page, self.day) for page in overdue]
        return by_urgency([*decisions, *changes, *due])

    @property
    def platforms(self) -> list[PlatformDesk]:
        return [self._platform(platform) for platform in self.ground.platforms]

    def _platform(self, platform: PlatformPage) -> PlatformDesk:
        number = platform.pk
        plan = running_plan(self.plans[number], self.day)
        return PlatformDesk(
            platform=platform,
            seat=seat_of(self.user.pk, platform, self.mandates, self.day),
            members=self.members[number],
            parts=self.parts[number],
            plan=plan,
            next_quarter=plan.next_quarter(self.day) if plan else [],
            awaited=[one for one in self.reviews.awaited if one.platform_id == number],
            coming=self.activities[number, COMING].first(MOST_COMING),
            unpublished=self.activities[number, UNPUBLISHED],
            drafts=self.care[number, DRAFT],
            stale=self.care[number, STALE],
            buttons=buttons_for(self.user, platform, self.parts[number], plan),
        )
