"""Saying something about a due date, and noting that it was said: both or neither."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from manassat.core.mail import queue_mail

from ..approval.models import ApprovalRound, ReminderSent
from ..approval.models.reminders import ReminderKind
from ..notifications.facts import facts_of
from ..notifications.recipients import reachable


def tell(
    approval_round: ApprovalRound,
    users: Iterable[int | None],
    kind: ReminderKind,
    day: datetime.date,
    template: str,
    *,
    unless_off: str = "submitted",
    **facts: Any,
) -> int:
    """Nobody hears of a round twice a day. Says how many were told; the round is locked."""
    told = said_in(approval_round).filter(day=day).values_list("user", flat=True)
    recipients = reachable(set(users) - set(told), unless_off)
    if recipients:
        queue_mail(template, facts_of(approval_round) | facts, recipients)
    about = {"approval_round": approval_round, "step_began_at": approval_round.step_began_at, "kind": kind, "day": day}
    ReminderSent.objects.bulk_create(ReminderSent(user=recipient.user, **about) for recipient in recipients)
    return len(recipients)


def said_in(approval_round: ApprovalRound) -> QuerySet[ReminderSent]:
    """Since the present step began; one that begins anew is told of anew."""
    return ReminderSent.objects.filter(approval_round=approval_round, step_began_at=approval_round.step_began_at)
