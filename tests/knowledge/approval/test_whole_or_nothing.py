"""Whatever goes wrong while a paper is decided, nothing of it remains."""

from __future__ import annotations

import pytest
from django.db import transaction
from wagtail.signals import page_published

from knowledge.approval.models import ApprovalRound, LedgerEntry
from knowledge.approval.signals import decided
from knowledge.models import PositionPaperPage
from tests.factories.approval import Cast, vote

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
