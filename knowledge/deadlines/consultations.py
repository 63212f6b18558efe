"""At a consultation nobody votes; once its last day is over it waits for answers, and to be closed."""

from __future__ import annotations

import datetime

from django.urls import reverse

from manassat.core.mail.letters import site_url

from ..approval.models import ApprovalRound, Consultation
from ..approval.models.reminders import ReminderKind
from ..consultation.state import ConsultationState, state_of
from ..notifications.recipients import coordinators_of
from .telling import said_in, tell


def ask_for_answers(approval_round: ApprovalRound, day: datetime.date) -> int:
    """To those who coordinate and those who wrote and submitted, once. Says how many; the round is locked."""
    consultation = Consultation.objects.filter(approval_round=approval_round).first()
    is_over = consultation and state_of(consultation) == ConsultationState.ANSWERING
    if not is_over or said_in(approval_round).exists():
        return 0
    paper = approval_round.page
    answering = coordinators_of(paper) | {paper.owner_id, approval_round.submitted_by_id}
    facts = {
        "closes_on": consultation.closes_on,
        "unanswered": consultation.comments.filter(answered_at=None).count(),
        "edit_url": site_url(reverse("moderation_consultation", args=[consultation.pk])),
    }
    return tell(approval_round, answering, ReminderKind.AFTER, day, "consultation_over", **facts)
