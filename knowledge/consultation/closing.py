"""The end of a consultation: every comment is answered, and readers are told what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ..approval.decisions import pass_step
from ..approval.enums import LedgerEvent
from ..approval.ledger import append
from ..approval.models import Consultation
from .errors import ConsultationRefusedError
from .remarks import locked_consultation
from .state import ConsultationState, state_of

if TYPE_CHECKING:
    from manassat.users.models import User


@transaction.atomic
def close(consultation_id: int, *, by: User, summary: str) -> None:
    """The step passes with it. Raises `ConsultationRefusedError`."""
    consultation = locked_consultation(consultation_id)
    if reason := why_not_closed(consultation):
        raise ConsultationRefusedError(reason)
    consultation.closed_at, consultation.summary = timezone.now(), summary
    consultation.save(update_fields=["closed_at", "summary"])
    _record(consultation, by)
    # By the rule: whoever writes the summary may be the author, who decides nothing.
    pass_step(consultation.approval_round, None)


def why_not_closed(consultation: Consultation) -> str:
    """A sentence; empty where it can be closed."""
    match state_of(consultation):
        case ConsultationState.OPEN:
            return _("Members may comment until the last day; close the consultation after it.")
        case ConsultationState.PAUSED:
            return _("The text has changed: the members are asked about the new one first.")
        case ConsultationState.ANSWERING:
            return _unanswered(consultation)
    return _("This consultation is over already.")


def _unanswered(consultation: Consultation) -> str:
    is_left = consultation.comments.filter(answered_at=None).exists()
    return _("Answer every comment first.") if is_left else ""


def _record(consultation: Consultation, by: User) -> None:
    comments = consultation.comments.all()
    append(
        LedgerEvent.CONSULTATION_CLOSED,
        consultation.approval_round.page,
        by=by,
        text_hash=consultation.text_hash,
        comments=comments.count(),
        accepted=comments.filter(is_accepted=True).count(),
        summary=consultation.summary,
    )
