"""A round begins: with a submission, and anew where the text under vote is edited."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from .enums import Deciders, LedgerEvent, RoundStatus
from .errors import NotReadyError
from .ledger import append
from .locks import locked_round
from .models import ApprovalRound, ApprovalStep, Vote
from .readiness import required_before_submission
from .rules import rule_for
from .signals import step_opened, votes_voided
from .text_hash import text_hash

if TYPE_CHECKING:
    from wagtail.models import Revision, TaskState

    from manassat.users.models import User

    from ..models import PositionPaperPage


@transaction.atomic
def open_round(task_state: TaskState, user: User | None) -> TaskState:
    """Raises `NotReadyError` where something required is missing, or where there is no rule."""
    paper = task_state.revision.as_object()
    problems = [problem.message for problem in required_before_submission(paper)]
    rule = rule_for(paper)
    first = rule and rule.steps.first()
    if not first:
        problems.append(_("There is no rule of approval for this kind of document; please tell the federation."))
    if problems:
        raise NotReadyError(problems)
    approval_round = ApprovalRound.objects.create(
        page_id=paper.pk,
        task_state=task_state,
        rule=rule,
        step=first,
        revision=task_state.revision,
        text_hash=text_hash(paper),
        submitted_by=user,
        due_on=due_on(first),
    )
    append(LedgerEvent.SUBMITTED, paper, by=user, text_hash=approval_round.text_hash, **first.on_record)
    open_step(approval_round, first)
    return task_state


def open_step(approval_round: ApprovalRound, step: ApprovalStep) -> None:
    approval_round.step, approval_round.step_began_at = step, timezone.now()
    approval_round.due_on, approval_round.escalation = due_on(step), 0
    approval_round.save(update_fields=["step", "step_began_at", "due_on", "escalation"])
    step_opened.send(ApprovalRound, approval_round=approval_round)


def due_on(step: ApprovalStep) -> datetime.date:
    return timezone.localdate() + datetime.timedelta(days=step.days)


@transaction.atomic
def text_was_saved(paper: PositionPaperPage, revision: Revision) -> None:
    """Of a paper under vote: its votes are void where the text is another now, and the steps begin anew."""
    approval_round = ApprovalRound.objects.open().filter(page_id=paper.pk).select_related("rule").first()
    if not approval_round:
        return
    # Otherwise Wagtail asks for the task again instead of ending the workflow.
    states = type(approval_round.task_state).objects.filter(pk=approval_round.task_state_id)
    states.update(revision=paper.latest_revision_id)
    said = text_hash(revision.as_object())
    # Saved without a change it stays the text of whoever wrote it: they are its last editor, and nobody else.
    if said != approval_round.text_hash:
        approval_round.revision, approval_round.text_hash = revision, said
        approval_round.save(update_fields=["revision", "text_hash"])
        _begin_anew(approval_round, paper, revision.user)


@transaction.atomic
def notice_changed_text(round_id: int) -> ApprovalRound:
    """Before a text is shown: it changes without an edit too, by a file lost on the disk, a topic deleted."""
    approval_round = locked_round(round_id)
    if approval_round.is_open and text_hash(approval_round.revision.as_object()) != approval_round.text_hash:
        text_was_saved(approval_round.page, approval_round.revision)
        approval_round.refresh_from_db()
    return approval_round


def _begin_anew(approval_round: ApprovalRound, paper: PositionPaperPage, editor: User | None) -> None:
    void = Vote.objects.filter(approval_round=approval_round, is_void=False)
    voters = [vote.voter for vote in void.select_related("voter") if vote.voter]
    count = void.update(is_void=True)
    append(LedgerEvent.VOTES_VOIDED, paper, by=editor, text_hash=approval_round.text_hash, votes=count)
    votes_voided.send(ApprovalRound, approval_round=approval_round, voters=voters, editor=editor)
    open_step(approval_round, approval_round.rule.steps.first())


def close_round(approval_round: ApprovalRound, status: RoundStatus) -> None:
    approval_round.status, approval_round.closed_at = status, timezone.now()
    approval_round.save(update_fields=["status", "closed_at"])


def next_step(approval_round: ApprovalRound) -> ApprovalStep | None:
    steps = list(approval_round.rule.steps.all())
    place = next((place for place, step in enumerate(steps) if step.pk == approval_round.step_id), len(steps))
    return next(iter(steps[place + 1 :]), None)


def is_consultation(step: ApprovalStep) -> bool:
    return step.deciders == Deciders.CONSULTATION
