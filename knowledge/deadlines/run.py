"""The daily look at all due dates."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from django.db import transaction

from ..approval.locks import locked_round
from ..approval.models import ApprovalRound
from ..approval.submission import is_consultation
from .consultations import ask_for_answers
from .escalation import escalate
from .reminders import remind
from .schedule import LEAD


@dataclass
class Done:
    """How many persons were reminded, and for each escalation the title and the level."""

    reminded: int = 0
    escalated: list[tuple[str, int]] = field(default_factory=list)


def look_at_due_dates(day: datetime.date) -> Done:
    """A second run on the day does nothing; missed days are made up for, without saying yesterday's things."""
    done = Done()
    pressing = ApprovalRound.objects.open().filter(due_on__lte=day + LEAD).order_by("due_on", "pk")
    for number in list(pressing.values_list("pk", flat=True)):
        _look_at(number, day, done)
    return done


@transaction.atomic
def _look_at(round_id: int, day: datetime.date, done: Done) -> None:
    """One after another with votes, edits and another run. Each round by itself, so that none spoils the others."""
    try:
        approval_round = locked_round(round_id)
    except ApprovalRound.DoesNotExist:
        return
    if not approval_round.is_open:
        return
    if is_consultation(approval_round.step):
        done.reminded += ask_for_answers(approval_round, day)
        return
    levels = escalate(approval_round, day)
    done.reminded += remind(approval_round, day)
    done.escalated += [(approval_round.page.draft_title, level) for level in levels]
