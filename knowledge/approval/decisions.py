"""The one place where a vote is cast and a paper is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from .conclusion import conclude, send_back
from .enums import Choice, LedgerEvent
from .errors import VoteRefusedError
from .ledger import append
from .locks import locked_round
from .models import ApprovalRound, ReviewOpening, Vote
from .seats import Register
from .standing import Standing, Voter, excluded_from, standing_of
from .submission import is_consultation, next_step, open_step
from .text_hash import text_hash

if TYPE_CHECKING:
    from manassat.users.models import User


@transaction.atomic
def cast_vote(round_id: int, user: User, choice: Choice, *, text_hash: str, reason: str = "") -> ApprovalRound:
    """Casts the vote of `user` on the text with the hash `text_hash`, and whatever follows from it: all or nothing.

    Raises `VoteRefusedError` with a sentence for the user. Of two votes at once the second waits for the first.
    """
    approval_round = locked_round(round_id)
    voter, reason = _entitled(approval_round, user, choice, text_hash), reason.strip()
    if choice == Choice.CHANGES and not reason:
        raise VoteRefusedError(_("Say what has to be changed."))
    Vote.objects.create(
        approval_round=approval_round,
        step=approval_round.step,
        voter=user,
        role=voter.role,
        stands_for=voter.stands_for,
        choice=choice,
        reason=reason,
        text_hash=text_hash,
    )
    _record(approval_round, user, voter, choice, reason)
    if choice == Choice.CHANGES:
        send_back(approval_round, user, reason)
    elif standing_of(approval_round, register := Register([approval_round])).is_passed:
        pass_step(approval_round, user, standing_of(approval_round, register))
    return approval_round


def pass_step(approval_round: ApprovalRound, user: User | None, standing: Standing | None = None) -> None:
    """On to the next step, or to the decision; inside a transaction, with the round locked."""
    tally = {"approvals": standing.approvals, "quorum": standing.quorum, "of": standing.of} if standing else {}
    append(
        LedgerEvent.STEP_PASSED,
        approval_round.page,
        text_hash=approval_round.text_hash,
        **approval_round.step.on_record,
        deciders=approval_round.step.deciders,
        **tally,
    )
    following = next_step(approval_round)
    if following:
        open_step(approval_round, following)
    else:
        conclude(approval_round, user)


def _record(approval_round: ApprovalRound, user: User, voter: Voter, choice: Choice, reason: str) -> None:
    said = approval_round.step.on_record | {"choice": choice, "role": voter.role, "reason": reason}
    append(LedgerEvent.VOTED, approval_round.page, by=user, text_hash=approval_round.text_hash, **said)


def _entitled(approval_round: ApprovalRound, user: User, choice: Choice, shown: str) -> Voter:
    # Who cancels ends Wagtail's workflow first, and the round a moment later.
    if not (approval_round.is_open and approval_round.task_state.workflow_state.is_active):
        raise VoteRefusedError(_("This has been decided meanwhile. Your vote was not counted."))
    if choice not in Choice.values:
        raise VoteRefusedError(_("There is no such vote."))
    if is_consultation(approval_round.step):
        raise VoteRefusedError(_("Nobody votes while the members are consulted."))
    if user.pk in excluded_from(approval_round):
        raise VoteRefusedError(_("Nobody decides on their own work: you wrote, submitted or last edited this text."))
    standing = standing_of(approval_round, Register([approval_round]))
    if any(vote.voter_id == user.pk for vote in standing.votes):
        raise VoteRefusedError(_("You have voted on this text already."))
    if user.pk not in standing.may_vote or not user.is_active:
        raise VoteRefusedError(_("At this step others decide."))
    _require_same_text(approval_round, user, shown)
    return standing.may_vote[user.pk]


def _require_same_text(approval_round: ApprovalRound, user: User, shown: str) -> None:
    """Of what the voter saw, what is under vote, and what the revision and the files hold at this moment."""
    if not shown == approval_round.text_hash == text_hash(approval_round.revision.as_object()):
        raise VoteRefusedError(_("The text has changed since you opened it. Please read it again."))
    if not ReviewOpening.objects.filter(user=user, approval_round=approval_round, text_hash=shown).exists():
        raise VoteRefusedError(_("Please open the text before you vote on it."))
