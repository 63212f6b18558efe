"""Whom a mail about an approval goes to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils import timezone

from manassat.core.mail import Recipient, recipients_among
from platforms.belonging import platforms_above
from platforms.models import Mandate

from ..approval.models import ApprovalRound, ApprovalStep, CommitteeSeat, SeatReassignment

if TYPE_CHECKING:
    from ..models import PositionPaperPage


def reachable(users: Iterable[int | None], unless_off: str = "") -> list[Recipient]:
    """Of these accounts, by number. `unless_off`: «submitted», «approved», «rejected», switched off in the account.

    1 query.
    """
    found = get_user_model().objects.filter(pk__in={number for number in users if number})
    if unless_off:
        found = found.exclude(**{f"wagtail_userprofile__{unless_off}_notifications": False})
    return recipients_among(found)


def coordinators_of(paper: PositionPaperPage) -> set[int]:
    """Accounts of those who coordinate its platform, and its region, today. 1 query."""
    keys = platforms_above(paper).values("translation_key")
    serving = Mandate.objects.serving_on(timezone.localdate()).filter(platform__translation_key__in=keys)
    return set(serving.exclude(person__user=None).values_list("person__user", flat=True))


def possible_deciders() -> QuerySet:
    """Active accounts that a rule may ask by a group or a committee, and those who were given a seat for a round."""
    steps, seats = ApprovalStep.objects.all(), CommitteeSeat.objects.all()
    given = SeatReassignment.objects.filter(approval_round__in=ApprovalRound.objects.open())
    by_rule = Q(groups__in=steps.values("group")) | Q(groups__in=steps.values("alternates"))
    seated = Q(pk__in=seats.values("user")) | Q(pk__in=seats.values("alternate")) | Q(pk__in=given.values("to_user"))
    return get_user_model().objects.filter(by_rule | seated, is_active=True).distinct()
