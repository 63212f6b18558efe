"""How a round ends: with a decision and the publication, or back at its author's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from .deciding import deciding
from .enums import Choice, DocumentType, LedgerEvent, RoundStatus
from .errors import GateClosedError, VoteRefusedError
from .gate import revision_digest
from .ledger import append
from .models import ApprovalRound, LedgerEntry
from .rules import document_type_of
from .signals import changes_requested, decided
from .submission import close_round
from .text_hash import attached_files
from .translations import decision_translated

if TYPE_CHECKING:
    from manassat.users.models import User


def conclude(approval_round: ApprovalRound, user: User | None) -> None:
    """The decision, its number, the end of the workflow and the publication, in the caller's transaction.

    Raises `VoteRefusedError` where the gate stays closed.
    """
    close_round(approval_round, RoundStatus.APPROVED)
    entry = _record_decision(approval_round, user)
    try:
        with deciding():
            # Wagtail ends its workflow and publishes (or schedules) the latest revision: the gate looks once more.
            approval_round.task_state.specific.approve(user=user)
    except GateClosedError as closed:
        raise VoteRefusedError(str(closed)) from closed
    decided.send(ApprovalRound, approval_round=approval_round, entry=entry)


def send_back(approval_round: ApprovalRound, user: User, reason: str) -> None:
    """In the caller's transaction."""
    close_round(approval_round, RoundStatus.CHANGES_REQUESTED)
    append(
        LedgerEvent.CHANGES_REQUESTED,
        approval_round.page,
        by=user,
        text_hash=approval_round.text_hash,
        **approval_round.step.on_record,
        reason=reason,
    )
    with deciding():
        approval_round.task_state.specific.reject(user=user, comment=reason)
    changes_requested.send(ApprovalRound, approval_round=approval_round, by=user, reason=reason)


def _record_decision(approval_round: ApprovalRound, user: User | None) -> LedgerEntry:
    """With all that was decided on: text, revision, files, and who voted how."""
    paper = approval_round.revision.as_object()
    is_translation = document_type_of(paper) == DocumentType.TRANSLATION
    source = decision_translated(paper) if is_translation else None
    if is_translation and not source:
        raise VoteRefusedError(_("The decision on the Arabic text was withdrawn: there is nothing to translate."))
    return append(
        LedgerEvent.TRANSLATION_DECIDED if is_translation else LedgerEvent.DECIDED,
        paper,
        by=user,
        text_hash=approval_round.text_hash,
        number=source.number if source else "",
        revision=approval_round.revision_id,
        revision_digest=revision_digest(approval_round.revision),
        files=list(attached_files(paper)),
        votes=_votes(approval_round),
        shows_names=approval_round.rule.shows_names,
        translates=source.sequence if source else None,
    )


def _votes(approval_round: ApprovalRound) -> list[dict[str, str]]:
    votes = approval_round.votes.filter(is_void=False).select_related("voter", "step")
    return [
        {
            "step": vote.step.name_ar,
            "voter": vote.voter.get_full_name() or vote.voter.get_username() if vote.voter else "",
            "role": vote.role,
            "choice": Choice(vote.choice),
        }
        for vote in votes
    ]
