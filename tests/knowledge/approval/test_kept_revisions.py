"""Whose text is under vote, and that it is still there afterwards."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.db.models import ProtectedError
from wagtail.models import Revision

from knowledge.approval.errors import VoteRefusedError
from knowledge.approval.models import ApprovalRound, LedgerEntry
from knowledge.models import PositionPaperPage
from tests.factories.approval import Cast, vote

pytestmark = pytest.mark.django_db


def save(paper: PositionPaperPage, by, **values: object) -> None:
    draft = paper.get_latest_revision().as_object()
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision(user=by)


def test_text__stays_that_of_its_last_editor_when_others_save_it_unchanged(cast: Cast):
    approval_round = cast.submitted()
    save(approval_round.page, cast.coordinator, title="نموذج: عنوان من المنسّق")
    save(PositionPaperPage.objects.get(pk=approval_round.page_id), cast.author)
    with pytest.raises(VoteRefusedError):
        vote(approval_round, cast.coordinator)
    vote(approval_round, cast.deputy)


def test_voter__does_not_become_the_last_editor_by_saving_the_same_text(cast: Cast):
    approval_round = vote(cast.at_committee(), cast.member)
    save(approval_round.page, cast.member)
    decided = vote(approval_round, cast.chair)
    paper = PositionPaperPage.objects.get(pk=decided.page_id)
    assert paper.live
    assert paper.live_revision.user == cast.member
    decision = LedgerEntry.objects.decisions().get()
    assert Revision.objects.get(pk=decision.data["revision"]).user != cast.member


WAYS = {
    "submitted": Cast.submitted,
    "voted on": Cast.at_committee,
    "decided": lambda cast: cast.approve(cast.submitted()),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_revision__is_not_purged_once_somebody_relied_on_it(cast: Cast, way):
    """Nor what hangs on it. `purge_revisions` deletes one by one and goes past what is protected."""
    approval_round = way(cast)
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id)
    save(paper, cast.author)
    save(PositionPaperPage.objects.get(pk=paper.pk), cast.author, expire_at=None)
    unneeded = paper.revisions.order_by("pk")[1]
    unneeded.delete()
    with pytest.raises(ProtectedError), transaction.atomic():
        ApprovalRound.objects.get(pk=approval_round.pk).revision.delete()


def test_submitted_draft__can_be_deleted_with_its_revisions(cast: Cast):
    approval_round = cast.submitted()
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id)
    paper.current_workflow_state.cancel()
    paper.delete()
    assert not Revision.objects.filter(pk=approval_round.revision_id).exists()
