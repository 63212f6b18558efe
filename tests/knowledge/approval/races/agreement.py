"""What must hold whatever happened: each side of a round says the same, and the ledger is whole.

Reads the tables itself, so that it shares no mistake with the code that it watches.
"""

from __future__ import annotations

import datetime

from django.utils import timezone
from wagtail.models import WorkflowState

from knowledge.approval.enums import DECISIONS, LedgerEvent, RoundStatus
from knowledge.approval.models import ApprovalRound, LedgerEntry, LedgerHead
from knowledge.approval.models.ledger import BEGINNING
from knowledge.approval.text_hash import text_hash
from knowledge.models import PositionPaperPage

# What Wagtail's task and workflow say of a round.
SIDES = {
    RoundStatus.OPEN: ("in_progress", "in_progress"),
    RoundStatus.CHANGES_REQUESTED: ("rejected", "needs_changes"),
    RoundStatus.APPROVED: ("approved", "approved"),
    RoundStatus.CANCELLED: ("cancelled", "cancelled"),
}


def assert_sides_agree(approval_round: ApprovalRound) -> RoundStatus:
    """Of the only round of its paper, on which nothing happened since. Returns how it stands."""
    found = ApprovalRound.objects.select_related("task_state__workflow_state").get(pk=approval_round.pk)
    status, task = RoundStatus(found.status), found.task_state
    assert (task.status, task.workflow_state.status) == SIDES[status], status
    paper = PositionPaperPage.objects.get(pk=found.page_id)
    is_approved = status == RoundStatus.APPROVED
    assert paper.live == is_approved
    for event in (LedgerEvent.DECIDED, LedgerEvent.PUBLISHED):
        hashes = list(LedgerEntry.objects.of_page(paper).filter(event=event).values_list("text_hash", flat=True))
        assert hashes == ([text_hash(paper)] if is_approved else []), event
    return status


def assert_ledger_is_whole() -> None:
    """Each entry is as it was sealed and follows the one before; the decisions of a year are numbered without a gap."""
    before, numbers = (0, BEGINNING), {}
    for entry in LedgerEntry.objects.order_by("sequence"):
        assert (entry.sequence - 1, entry.previous_hash) == before, entry
        assert entry.digest() == entry.entry_hash, entry
        before = (entry.sequence, entry.entry_hash)
        if entry.event == LedgerEvent.DECIDED:
            numbers.setdefault(_year(entry.at), []).append(entry.number)
    head = LedgerHead.objects.first()
    assert before == ((head.sequence, head.entry_hash) if head else (0, BEGINNING))
    for year, given in numbers.items():
        assert given == [f"PP-{year}-{place:03d}" for place in range(1, len(given) + 1)]


def assert_public_texts_are_decided() -> None:
    """Of all papers, aliases and copies too, each in its language."""
    for paper in PositionPaperPage.objects.filter(live=True).select_related("locale"):
        entries = LedgerEntry.objects.of_page(paper).order_by("sequence")
        withdrawn = entries.filter(event=LedgerEvent.WITHDRAWN).last()
        decided = entries.filter(event__in=DECISIONS, sequence__gt=withdrawn.sequence if withdrawn else 0)
        said = {(entry.text_hash, entry.language) for entry in decided}
        assert (text_hash(paper), paper.locale.language_code) in said, f"{paper.title} is public without a decision"
        published = entries.filter(event__in=(LedgerEvent.PUBLISHED, LedgerEvent.EXPIRED, LedgerEvent.WITHDRAWN)).last()
        assert (published.event, published.text_hash) == (LedgerEvent.PUBLISHED, text_hash(paper))


def assert_open_rounds_are_in_moderation() -> None:
    """A workflow in progress has one open round, and the other way round."""
    running = WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS)
    tasks = set(running.values_list("current_task_state", flat=True))
    assert tasks == set(ApprovalRound.objects.open().values_list("task_state", flat=True))


def _year(moment: datetime.datetime) -> int:
    return timezone.localdate(moment).year
