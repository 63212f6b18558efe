"""The default rule, played through: endorsement, review, committee."""

from __future__ import annotations

import pytest

from knowledge.approval.decisions import cast_vote
from knowledge.approval.enums import Choice, LedgerEvent, RoundStatus
from knowledge.approval.errors import VoteRefusedError
from knowledge.approval.models import ApprovalRound, LedgerEntry
from knowledge.models import PositionPaperPage
from tests.factories.approval import Cast, vote
from tests.factories.people import make_user

pytestmark = pytest.mark.django_db


def events(paper_id: int) -> list[str]:
    return list(LedgerEntry.objects.filter(page_id=paper_id).values_list("event", flat=True))


def test_paper__is_public_once_every_step_has_approved(cast: Cast, client):
    approval_round = cast.submitted()
    for user in (cast.coordinator, cast.reviewer, cast.member):
        approval_round = vote(approval_round, user)
        assert not PositionPaperPage.objects.get(pk=approval_round.page_id).live
    approval_round = vote(approval_round, cast.chair)
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id)
    assert paper.live
    assert approval_round.status == RoundStatus.APPROVED
    assert client.get(paper.url).status_code == 200
    decision = LedgerEntry.objects.get(event=LedgerEvent.DECIDED)
    assert decision.number.startswith("PP-")
    assert decision.number.endswith("-001")
    assert events(paper.pk)[-3:] == ["step-passed", "decided", "published"]
    assert paper.current_workflow_state is None


def test_committee__waits_for_the_chair_however_many_members_approve(cast: Cast):
    approval_round = cast.at_committee()
    vote(approval_round, cast.member)
    assert vote(approval_round, cast.other_member).is_open
    assert not vote(approval_round, cast.chair).is_open


@pytest.mark.parametrize("who", ["author", "stranger", "reviewer at the first step", "superuser"])
def test_vote__is_refused_for_whoever_is_not_asked(cast: Cast, who):
    approval_round = cast.submitted()
    stranger = make_user("stranger")
    stranger.is_superuser = who == "superuser"
    stranger.save()
    user = {"author": cast.author, "reviewer at the first step": cast.reviewer}.get(who, stranger)
    with pytest.raises(VoteRefusedError):
        vote(approval_round, user)
    assert ApprovalRound.objects.get(pk=approval_round.pk).votes.count() == 0


def test_vote__is_refused_a_second_time(cast: Cast):
    approval_round = cast.at_committee()
    vote(approval_round, cast.member)
    with pytest.raises(VoteRefusedError, match="صوّت"):
        vote(approval_round, cast.member)
    assert approval_round.votes.filter(voter=cast.member).count() == 1


def test_vote__is_refused_on_a_text_that_was_not_opened(cast: Cast):
    approval_round = cast.submitted()
    with pytest.raises(VoteRefusedError):
        cast_vote(approval_round.pk, cast.coordinator, Choice.APPROVE, text_hash=approval_round.text_hash)


def test_request_for_changes__sends_the_paper_back_with_its_reason(cast: Cast):
    approval_round = cast.submitted()
    with pytest.raises(VoteRefusedError):
        vote(approval_round, cast.coordinator, Choice.CHANGES, reason="  ")
    vote(approval_round, cast.coordinator, Choice.CHANGES, reason="نموذج: الأرقام قديمة")
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id)
    state = paper.current_workflow_state
    assert state.status == "needs_changes"
    assert state.current_task_state.comment == "نموذج: الأرقام قديمة"
    assert events(paper.pk)[-1] == "changes-requested"


def test_edit__voids_votes_and_begins_at_the_first_step(cast: Cast):
    approval_round = cast.at_committee()
    vote(approval_round, cast.chair)
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id)
    paper.title = "نموذج: عنوان آخر"
    paper.save_revision(user=cast.author)
    approval_round.refresh_from_db()
    assert approval_round.step == approval_round.rule.steps.first()
    assert not approval_round.votes.filter(is_void=False).exists()
    assert events(paper.pk)[-1] == "votes-voided"
    assert not cast.approve(approval_round).is_open
    assert PositionPaperPage.objects.get(pk=paper.pk).title == "نموذج: عنوان آخر"


def test_saving_the_same_text__voids_nothing(cast: Cast):
    approval_round = cast.at_committee()
    vote(approval_round, cast.member)
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id)
    paper.get_latest_revision().as_object().save_revision(user=cast.author)
    assert not vote(approval_round, cast.chair).is_open


def test_recusal__leaves_the_count_and_the_quorum_follows(cast: Cast):
    approval_round = cast.at_committee()
    vote(approval_round, cast.member, Choice.RECUSE)
    vote(approval_round, cast.other_member, Choice.RECUSE)
    assert not vote(approval_round, cast.chair).is_open


def test_abstention__is_no_approval(cast: Cast):
    approval_round = cast.at_committee()
    vote(approval_round, cast.member, Choice.ABSTAIN)
    assert vote(approval_round, cast.chair).is_open
    assert not vote(approval_round, cast.other_member).is_open


def test_coordinator_who_wrote__leaves_the_endorsement_to_the_deputy(cast: Cast):
    cast.author = cast.coordinator
    approval_round = cast.submitted()
    with pytest.raises(VoteRefusedError):
        vote(approval_round, cast.coordinator)
    assert vote(approval_round, cast.deputy).step != approval_round.step
