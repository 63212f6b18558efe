"""What comes of an invitation, and how a membership ends."""

from __future__ import annotations

import datetime

from django.db import transaction

from ..enums import MembershipState
from ..models import Membership


class StateHasChangedError(Exception):
    """Somebody else was quicker. `membership` says what holds now."""

    def __init__(self, membership: Membership) -> None:
        super().__init__(str(membership))
        self.membership = membership


@transaction.atomic
def record_acceptance(pk: int, day: datetime.date) -> None:
    """A member from that day on; an earlier end is past."""
    membership = _locked(pk, MembershipState.INVITED)
    make_member(membership, day)


@transaction.atomic
def record_refusal(pk: int, day: datetime.date) -> None:
    membership = _locked(pk, MembershipState.INVITED)
    membership.state, membership.answered_on = MembershipState.DECLINED, day
    membership.save()


@transaction.atomic
def record_leaving(pk: int, day: datetime.date) -> None:
    membership = _locked(pk, MembershipState.ACTIVE)
    membership.state, membership.left_on = MembershipState.LEFT, day
    membership.save()


def make_member(membership: Membership, day: datetime.date) -> None:
    membership.state, membership.left_on = MembershipState.ACTIVE, None
    membership.joined_on = membership.answered_on = day
    membership.save()


def _locked(pk: int, state: MembershipState) -> Membership:
    membership = Membership.objects.select_for_update().get(pk=pk)
    if membership.state != state:
        raise StateHasChangedError(membership)
    return membership
