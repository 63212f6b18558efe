"""Which rounds wait for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from .enums import Deciders
from .models import ApprovalRound, CommitteeSeat, SeatReassignment
from .seats import Register
from .standing import standing_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from manassat.users.models import User


def open_rounds() -> QuerySet[ApprovalRound]:
    """With all that a list tells of them but the text. 1 query."""
    related = ("page__locale", "page__owner", "step__rule", "revision__user", "submitted_by", "task_state")
    heavy = ("revision__content", "page__body", "page__problem", "page__evidence", "page__attachments")
    return ApprovalRound.objects.open().select_related(*related).defer(*heavy).order_by("due_on", "pk")


def rounds_waiting_for(user: User) -> list[ApprovalRound]:
    """7 queries, however many rounds are open."""
    register = Register(open_rounds().filter(_may_concern(user)).exclude(step__deciders=Deciders.CONSULTATION))
    return [one for one in register.rounds if user.pk in standing_of(one, register).may_vote]


def _may_concern(user: User) -> Q:
    """What is certain not to be asked of the user need not be read."""
    seats = CommitteeSeat.objects.filter(Q(user=user) | Q(alternate=user))
    by_group = Q(step__group__in=user.groups.all()) | Q(step__alternates__in=user.groups.all())
    by_seat = Q(step__committee__in=seats.values("committee")) | Q(
        pk__in=SeatReassignment.objects.filter(to_user=user).values("approval_round")
    )
    return Q(step__deciders=Deciders.COORDINATION) | by_group | by_seat
