"""After the due date others are asked too, then the federation is told. Nothing is ever decided by it."""

from __future__ import annotations

import datetime

from manassat.core.collation import sort_key
from platforms.notifications.recipients import federation_users

from ..approval.enums import LedgerEvent
from ..approval.ledger import append
from ..approval.models import ApprovalRound
from ..approval.models.reminders import ReminderKind
from ..approval.seats import Register
from ..approval.standing import ESCALATED, standing_of
from ..notifications.facts import name_of
from .schedule import level_on
from .telling import tell


def escalate(approval_round: ApprovalRound, day: datetime.date) -> list[int]:
    """The levels that were reached just now: of days nobody ran this on, both. The round is locked."""
    levels = list(range(approval_round.escalation + 1, level_on(approval_round.due_on, day) + 1))
    for level in levels:
        _ask_those_who_stand_in(approval_round, day) if level == ESCALATED else _tell_federation(approval_round, day)
        append(
            LedgerEvent.ESCALATED,
            approval_round.page,
            text_hash=approval_round.text_hash,
            **approval_round.step.on_record,
            level=level,
        )
    return levels


def _ask_those_who_stand_in(approval_round: ApprovalRound, day: datetime.date) -> None:
    register = Register([approval_round])
    before = standing_of(approval_round, register).may_vote
    _raise(approval_round)
    asked_now = set(standing_of(approval_round, register).may_vote) - set(before)
    tell(approval_round, asked_now, ReminderKind.ESCALATION, day, "review_handed_on")


def _tell_federation(approval_round: ApprovalRound, day: datetime.date) -> None:
    """Whatever mails they have switched off."""
    _raise(approval_round)
    may_vote = standing_of(approval_round, Register([approval_round])).may_vote
    asked = sorted((name_of(voter.user) for voter in may_vote.values()), key=sort_key)
    federation = federation_users().values_list("pk", flat=True)
    tell(approval_round, federation, ReminderKind.ESCALATION, day, "review_stuck", unless_off="", asked=asked)


def _raise(approval_round: ApprovalRound) -> None:
    approval_round.escalation += 1
    approval_round.save(update_fields=["escalation"])
