"""Who may decide at a step, before anybody is excluded: seats of a committee, members of a group, mandates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Page

from platforms.models import Mandate, PlatformPage

from .enums import Deciders, SeatRole
from .models import ApprovalRound, ApprovalStep, CommitteeSeat, SeatReassignment, Vote

if TYPE_CHECKING:
    from uuid import UUID

    from manassat.users.models import User


@dataclass(frozen=True)
class Seat:
    """`role` is a `SeatRole`, a `MandateRole`, or «member» of a group."""

    user: User
    role: str = SeatRole.MEMBER
    is_required: bool = False
    alternate: User | None = None


class Register:
    """All that is needed to say how each of `rounds` stands at its present step. 6 queries, however many they are."""

    def __init__(self, rounds: Iterable[ApprovalRound]) -> None:
        self.rounds = list(rounds)
        steps = {approval_round.step for approval_round in self.rounds}
        self._members = _members_of_groups(steps)
        self._seats = _seats_of_committees(steps)
        self._platforms = _platforms_above(self.rounds)
        self._mandates = _serving_mandates(self._platforms.values())
        self.votes: dict[int, list[Vote]] = defaultdict(list)
        self.reassignments: dict[int, list[SeatReassignment]] = defaultdict(list)
        for vote in Vote.objects.filter(approval_round__in=self.rounds, is_void=False).select_related("voter"):
            self.votes[vote.approval_round_id].append(vote)
        moved = SeatReassignment.objects.filter(approval_round__in=self.rounds)
        for one in moved.select_related("from_user", "to_user"):
            self.reassignments[one.approval_round_id].append(one)

    def platform_of(self, approval_round: ApprovalRound) -> PlatformPage | None:
        """The nearest: of a region's paper the region."""
        return next(iter(self._platforms_of(approval_round)), None)

    def seats_of(self, approval_round: ApprovalRound) -> list[Seat]:
        """Of the present step, after reassignments, each person once."""
        found = {seat.user.pk: seat for seat in self._seats_by_rule(approval_round)}
        for one in self.reassignments[approval_round.pk]:
            if one.step_id == approval_round.step_id:
                before = found.pop(one.from_user_id, None)
                role, is_required = (before.role, before.is_required) if before else (SeatRole.MEMBER, False)
                found[one.to_user_id] = Seat(one.to_user, role, is_required)
        return list(found.values())

    def alternates_of(self, step: ApprovalStep) -> list[User]:
        return self._members.get(step.alternates_id, [])

    def _seats_by_rule(self, approval_round: ApprovalRound) -> list[Seat]:
        step = approval_round.step
        if step.deciders == Deciders.GROUP:
            return [Seat(user) for user in self._members.get(step.group_id, [])]
        if step.deciders == Deciders.COMMITTEE:
            return self._seats.get(step.committee_id, [])
        if step.deciders == Deciders.COORDINATION:
            serving = (self._mandates.get(one.translation_key) for one in self._platforms_of(approval_round))
            return next(filter(None, serving), [])
        return []

    def _platforms_of(self, approval_round: ApprovalRound) -> list[PlatformPage]:
        """The nearest first."""
        path = approval_round.page.path
        ends = range(len(path) - Page.steplen, 0, -Page.steplen)
        return [self._platforms[path[:end]] for end in ends if path[:end] in self._platforms]


def _members_of_groups(steps: set[ApprovalStep]) -> dict[int, list[User]]:
    groups = {number for step in steps for number in (step.group_id, step.alternates_id) if number}
    members: dict[int, list[User]] = defaultdict(list)
    through = get_user_model().groups.through.objects.filter(group_id__in=groups, user__is_active=True)
    for row in through.select_related("user").order_by("user__pk") if groups else ():
        members[row.group_id].append(row.user)
    return members


def _seats_of_committees(steps: set[ApprovalStep]) -> dict[int, list[Seat]]:
    committees = {step.committee_id for step in steps if step.committee_id}
    seats: dict[int, list[Seat]] = defaultdict(list)
    rows = CommitteeSeat.objects.filter(committee__in=committees).select_related("user", "alternate")
    for row in rows if committees else ():
        seats[row.committee_id].append(Seat(row.user, row.role, row.is_required, row.alternate))
    return seats


def _platforms_above(rounds: list[ApprovalRound]) -> dict[str, PlatformPage]:
    paths = {one.page.path[:end] for one in rounds for end in range(Page.steplen, len(one.page.path), Page.steplen)}
    found = PlatformPage.objects.filter(path__in=paths).only("path", "title", "translation_key", "code", "region")
    return {platform.path: platform for platform in found} if paths else {}


def _serving_mandates(platforms: Iterable[PlatformPage]) -> dict[UUID, list[Seat]]:
    """Coordinators before deputies."""
    keys = {platform.translation_key for platform in platforms}
    seats: dict[UUID, list[Seat]] = defaultdict(list)
    serving = Mandate.objects.serving_on(timezone.localdate()).filter(platform__translation_key__in=keys)
    serving = serving.exclude(person__user=None).select_related("person__user", "platform").order_by("role", "pk")
    for mandate in serving if keys else ():
        seats[mandate.platform.translation_key].append(Seat(mandate.person.user, mandate.role))
    return seats
