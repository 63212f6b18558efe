"""To those who may vote and have not: once before the due date, and each day after it."""

from __future__ import annotations

import datetime

from ..approval.models import ApprovalRound
from ..approval.models.reminders import ReminderKind
from ..approval.seats import Register
from ..approval.standing import standing_of
from .schedule import is_near
from .telling import said_in, tell


def remind(approval_round: ApprovalRound, day: datetime.date) -> int:
    """Says how many were reminded; the round is locked."""
    if approval_round.due_on < day:
        return _say(approval_round, ReminderKind.AFTER, day)
    return _say(approval_round, ReminderKind.BEFORE, day) if is_near(approval_round, day) else 0


def _say(approval_round: ApprovalRound, kind: ReminderKind, day: datetime.date) -> int:
    users = set(standing_of(approval_round, Register([approval_round])).may_vote)
    if kind == ReminderKind.BEFORE:
        users -= set(said_in(approval_round).filter(kind=kind).values_list("user", flat=True))
    return tell(approval_round, users, kind, day, "review_reminder", is_late=kind == ReminderKind.AFTER)
