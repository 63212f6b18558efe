"""Whatever goes wrong while a paper is decided, nothing of it remains."""

from __future__ import annotations

import pytest
from django.db import transaction
from wagtail.signals import page_published

from knowledge.approval.errors import GateClosedError
from knowledge.approval.models import ApprovalRound, LedgerEntry
from knowledge.approval.signals import decided
from knowledge.models import PositionPaperPage
from tests.factories.approval import Cast, submit, vote

pytestmark = pytest.mark.django_db


class BrokenError(Exception):
    pass


def fail(**kwargs: object) -> None:
    raise BrokenError


@pytest.mark.parametrize("signal", [page_published, decided], ids=["while publishing", "after the decision"])
def test_last_vote__leaves_nothing_where_a_receiver_fails(cast: Cast, signal):
    approval_round = vote(cast.at_committee(), cast.member)
    before = LedgerEntry.objects.last().sequence
    signal.connect(fail)
    try:
        with pytest.raises(BrokenError), transaction.atomic():
            vote(approval_round, cast.chair)
    finally:
        signal.disconnect(fail)
    assert not PositionPaperPage.objects.get(pk=approval_round.page_id).live
    assert ApprovalRound.objects.get(pk=approval_round.pk).is_open
    assert LedgerEntry.objects.last().sequence == before
    assert not vote(approval_round, cast.chair).is_open
    assert PositionPaperPage.objects.get(pk=approval_round.page_id).live


def test_workflow__cannot_be_finished_past_its_round(cast: Cast):
    """Not even where the text is public already, by an earlier decision."""
    paper = PositionPaperPage.objects.get(pk=cast.approve(cast.submitted()).page_id)
    approval_round = submit(paper, cast.author)
    state = PositionPaperPage.objects.get(pk=paper.pk).current_workflow_state
    with pytest.raises(GateClosedError), transaction.atomic():
        state.finish()
    assert ApprovalRound.objects.get(pk=approval_round.pk).is_open
    assert PositionPaperPage.objects.get(pk=paper.pk).current_workflow_state == state
