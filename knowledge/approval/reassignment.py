"""The federation gives a seat to somebody else for one round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from .enums import Choice, LedgerEvent
from .errors import VoteRefusedError
from .ledger import append
from .locks import locked_round
from .models import ApprovalRound, SeatReassignment
from .seats import Register
from .signals import step_opened
from .standing import excluded_from

if TYPE_CHECKING:
    from manassat.users.models import User


@transaction.atomic
def reassign_seat(round_id: int, *, from_user: User | None, to_user: User, by: User, reason: str) -> SeatReassignment:
    """At the present step; without `from_user` the seat is one more. Raises `VoteRefusedError`."""
    approval_round = locked_round(round_id)
    _require_possible(approval_round, from_user, to_user, reason)
    made = SeatReassignment.objects.create(
        approval_round=approval_round,
        step=approval_round.step,
        from_user=from_user,
        to_user=to_user,
        by=by,
        reason=reason,
    )
    names = {"from_user": _name(from_user), "to_user": _name(to_user)}
    said = approval_round.step.on_record | names
    append(LedgerEvent.REASSIGNED, approval_round.page, by=by, reason=reason, **said)
    step_opened.send(ApprovalRound, approval_round=approval_round)
    return made


def _require_possible(approval_round: ApprovalRound, from_user: User | None, to_user: User, reason: str) -> None:
    if not approval_round.is_open:
        raise VoteRefusedError(_("This has been decided meanwhile."))
    if not reason.strip():
        raise VoteRefusedError(_("Say why the seat is given to somebody else."))
    if to_user.pk in excluded_from(approval_round) or not to_user.is_active:
        raise VoteRefusedError(_("This person may not decide on this text."))
    register = Register([approval_round])
    held = {seat.user.pk for seat in register.seats_of(approval_round)}
    if to_user.pk in held or (from_user and from_user.pk not in held):
        raise VoteRefusedError(_("The seats have changed meanwhile."))
    votes = register.votes[approval_round.pk]
    if from_user and any(vote.voter_id == from_user.pk and vote.choice != Choice.RECUSE for vote in votes):
        raise VoteRefusedError(_("This person has voted already."))


def _name(user: User | None) -> str:
    return (user.get_full_name() or user.get_username()) if user else ""
