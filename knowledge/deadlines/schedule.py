"""What a due date asks for on a day, as if nobody had missed the days before."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from ..approval.standing import ESCALATED

if TYPE_CHECKING:
    from ..approval.models import ApprovalRound

FEDERATION_TOLD = ESCALATED + 1
LEAD, SHORT_LEAD = datetime.timedelta(days=2), datetime.timedelta(days=1)
# Steps of so many days have the short lead.
SHORT_STEP = 3
# After the due date those who stand in have so long before the federation is told.
PATIENCE = datetime.timedelta(days=3)


def is_near(approval_round: ApprovalRound, day: datetime.date) -> bool:
    """The due date is the last day in time. On the day on which a step begins there is nothing to remind of."""
    lead = SHORT_LEAD if approval_round.step.days <= SHORT_STEP else LEAD
    began_on = timezone.localdate(approval_round.step_began_at)
    return began_on < day and approval_round.due_on - lead <= day <= approval_round.due_on


def level_on(due_on: datetime.date, day: datetime.date) -> int:
    """The escalation that a round has reached (`ApprovalRound.escalation`)."""
    if day <= due_on:
        return 0
    return FEDERATION_TOLD if day > due_on + PATIENCE else ESCALATED
