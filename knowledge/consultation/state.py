"""Where a consultation stands."""

from __future__ import annotations

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..approval.models import Consultation
from ..approval.submission import is_consultation


class ConsultationState(TextChoices):
    OPEN = "open", _("Open for comments")
    PAUSED = "paused", _("Interrupted: the text is being changed")
    ANSWERING = "answering", _("Comments are being answered")
    CLOSED = "closed", _("Closed")
    ABANDONED = "abandoned", _("Ended: the submission was taken back")


def state_of(consultation: Consultation) -> ConsultationState:
    """As of today; its last day counts to the end. Needs the round and its step."""
    approval_round = consultation.approval_round
    if consultation.closed_at:
        return ConsultationState.CLOSED
    if not approval_round.is_open:
        return ConsultationState.ABANDONED
    if not (approval_round.step and is_consultation(approval_round.step) and is_on_present_text(consultation)):
        return ConsultationState.PAUSED
    is_running = timezone.localdate() <= consultation.closes_on
    return ConsultationState.OPEN if is_running else ConsultationState.ANSWERING


def is_on_present_text(consultation: Consultation) -> bool:
    """Whether the round still holds the text on which the members were asked."""
    return consultation.text_hash == consultation.approval_round.text_hash
