"""Requests to join: kept, decided once, forgotten in time."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.utils import timezone

from ..enums import JoinRequestState, MembershipState
from ..models import JoinRequest, Membership
from .answers import make_member
from .events import announce, join_decided, join_requested

if TYPE_CHECKING:
    from manassat.users.models import User

# What the consent text promises.
KEPT_DAYS_AFTER_DECISION = 365
CONTACT_FIELDS = ("contact_name", "contact_position", "contact_email", "contact_phone", "reason")


class AlreadyDecidedError(Exception):
    """Somebody else was quicker. `join_request` says how."""

    def __init__(self, join_request: JoinRequest) -> None:
        super().__init__(str(join_request))
        self.join_request = join_request


def keep_request(join_request: JoinRequest) -> bool:
    """False where one of the same authority waits for the platform already: the first one counts."""
    try:
        with transaction.atomic():
            join_request.save()
            announce(join_requested, JoinRequest, request_id=join_request.pk)
    except IntegrityError:
        return False
    return True


@transaction.atomic
def accept(pk: int, by: User, answer: str = "") -> JoinRequest:
    """The authority is a member from today; one that is a member already stays so since its first day."""
    join_request = _decide(pk, JoinRequestState.ACCEPTED, by, answer)
    place = {"platform_id": join_request.platform_id, "local_authority_id": join_request.local_authority_id}
    membership, _is_new = Membership.objects.select_for_update().get_or_create(**place)
    if membership.state != MembershipState.ACTIVE:
        make_member(membership, timezone.localdate())
    return join_request


@transaction.atomic
def refuse(pk: int, by: User, answer: str) -> JoinRequest:
    return _decide(pk, JoinRequestState.REFUSED, by, answer)


def _decide(pk: int, state: JoinRequestState, by: User, answer: str) -> JoinRequest:
    # The row stays locked to the end of the transaction: a second decision waits, and then finds this one.
    join_request = JoinRequest.objects.select_for_update().get(pk=pk)
    if join_request.state != JoinRequestState.WAITING:
        raise AlreadyDecidedError(join_request)
    join_request.state, join_request.answer = state, answer
    join_request.decided_by, join_request.decided_at = by, timezone.now()
    join_request.save()
    announce(join_decided, JoinRequest, request_id=pk)
    return join_request


@transaction.atomic
def erase(pk: int) -> None:
    """At the person's wish: a waiting request goes, of a decided one the decision stays."""
    join_request = JoinRequest.objects.select_for_update().get(pk=pk)
    if join_request.state == JoinRequestState.WAITING:
        join_request.delete()
    else:
        _forget_contact(JoinRequest.objects.filter(pk=pk))


def forget_decided_before(moment: datetime.datetime) -> int:
    """How many requests lost their contact data by it."""
    with_contact = JoinRequest.objects.exclude(**dict.fromkeys(CONTACT_FIELDS, ""))
    return _forget_contact(with_contact.filter(decided_at__lt=moment))


def _forget_contact(rows: object) -> int:
    return rows.update(**dict.fromkeys(CONTACT_FIELDS, ""))
