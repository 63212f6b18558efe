"""Whether a decision was voted, counted anew from the tables."""

from __future__ import annotations

import math

from wagtail.models import Revision

from knowledge.approval.enums import Choice, Deciders, RoundStatus, SeatRole
from knowledge.approval.models import ApprovalRound, ApprovalStep, LedgerEntry
from manassat.users.models import User
from platforms.models import Mandate


def assert_decision_was_voted(entry: LedgerEntry) -> None:
    """`entry` is the newest decision on its page."""
    approved = ApprovalRound.objects.filter(page_id=entry.page_id, status=RoundStatus.APPROVED)
    approval_round = approved.select_related("page").latest("closed_at")
    assert approval_round.text_hash == entry.text_hash
    editor = Revision.objects.get(pk=entry.data["revision"]).user_id
    barred = {approval_round.page.owner_id, approval_round.submitted_by_id, editor}
    for step in approval_round.rule.steps.all():
        _assert_step_was_passed(approval_round, step, barred)


def _assert_step_was_passed(approval_round: ApprovalRound, step: ApprovalStep, barred: set[int | None]) -> None:
    votes = approval_round.votes.filter(step=step, is_void=False)
    approvals = votes.filter(choice=Choice.APPROVE, text_hash=approval_round.text_hash)
    voters = set(approvals.values_list("voter", flat=True))
    assert not voters & barred, f"{step}: somebody decided on their own work"
    seats = _seated(approval_round, step)
    left = seats - barred - set(votes.filter(choice=Choice.RECUSE).values_list("voter", flat=True))
    needed = math.ceil(step.quorum * len(left) / len(seats)) or step.quorum
    assert len(voters) >= needed, f"{step}: {len(voters)} approvals of {needed}"
    if step.deciders == Deciders.COMMITTEE:
        assert approvals.filter(role=SeatRole.CHAIR).exists(), f"{step}: without the chair"


def _seated(approval_round: ApprovalRound, step: ApprovalStep) -> set[int]:
    if step.deciders == Deciders.COMMITTEE:
        seated = set(step.committee.seats.values_list("user", flat=True))
    elif step.deciders == Deciders.GROUP:
        seated = set(User.objects.filter(groups=step.group).values_list("pk", flat=True))
    else:
        seated = set(Mandate.objects.values_list("person__user", flat=True))
    for moved in approval_round.reassignments.filter(step=step):
        seated = seated - {moved.from_user_id} | {moved.to_user_id}
    return seated
