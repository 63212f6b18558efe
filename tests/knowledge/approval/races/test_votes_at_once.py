"""Two people decide at the same second, on real connections and with real transactions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from wagtail.models import Revision

from knowledge.approval.decisions import cast_vote
from knowledge.approval.enums import Choice, RoundStatus
from knowledge.approval.errors import GateClosedError, VoteRefusedError
from knowledge.approval.models import ApprovalRound
from knowledge.approval.text_hash import text_hash
from knowledge.models import PositionPaperPage
from manassat.users.models import User
from tests.at_once import at_once
from tests.factories.approval import submit, vote
from tests.requirements import needs_postgresql

from .agreement import assert_ledger_is_whole, assert_public_texts_are_decided, assert_sides_agree
from .stage import Stage

pytestmark = needs_postgresql
ROUNDS = 50
FEW_ROUNDS = 10
COUNTED, REFUSED = "counted", "refused"


def ballot(approval_round: ApprovalRound, user: User, choice: Choice = Choice.APPROVE) -> Callable[[], str]:
    """On the text as it is now, which the user has opened."""

    def cast() -> str:
        try:
            cast_vote(approval_round.pk, user, choice, text_hash=approval_round.text_hash, reason="نموذج: سبب")
        except VoteRefusedError:
            return REFUSED
        return COUNTED

    return cast


def change_of_title(paper: PositionPaperPage, user: User) -> Callable[[], Revision]:
    """By somebody who has had the draft before them since before the moment."""
    draft = paper.get_latest_revision().as_object()
    draft.title = "نموذج: عنوان آخر"
    return lambda: draft.save_revision(user=user)


def cancellation(approval_round: ApprovalRound, user: User) -> Callable[[], str]:
    state = PositionPaperPage.objects.get(pk=approval_round.page_id).current_workflow_state

    def cancel() -> str:
        try:
            state.cancel(user=user)
        except GateClosedError:
            return REFUSED
        return COUNTED

    return cancel


@pytest.mark.parametrize(
    ("scene_name", "answers"),
    [("two_needed", [COUNTED, COUNTED]), ("one_suffices", [COUNTED, REFUSED])],
    ids=["both are needed", "one suffices"],
)
def test_two_last_approvals__publish_once(stage: Stage, scene_name: str, answers: list[str]):
    scene = getattr(stage, scene_name)
    for _number in range(ROUNDS // 2):
        approval_round = scene.under_vote()
        assert sorted(at_once(*(ballot(approval_round, user) for user in scene.voters))) == answers
        assert assert_sides_agree(approval_round) == RoundStatus.APPROVED
        assert approval_round.votes.count() == answers.count(COUNTED)
    assert_ledger_is_whole()


def test_approval_and_request_for_changes__let_one_win(stage: Stage):
    scene = stage.one_suffices
    outcomes = {
        (COUNTED, REFUSED): RoundStatus.APPROVED,
        (REFUSED, COUNTED): RoundStatus.CHANGES_REQUESTED,
    }
    for _number in range(ROUNDS):
        approval_round = scene.under_vote()
        first, second = scene.voters
        answers = at_once(ballot(approval_round, first), ballot(approval_round, second, Choice.CHANGES))
        assert assert_sides_agree(approval_round) == outcomes[tuple(answers)]
    assert_ledger_is_whole()


def test_last_approval_and_edit__publish_no_other_text(stage: Stage):
    """Whoever comes first: either the text that was voted on is public, or the votes are void."""
    scene = stage.one_suffices
    for _number in range(FEW_ROUNDS):
        approval_round = scene.under_vote()
        vote_counted, _revision = at_once(
            ballot(approval_round, scene.voters[0]), change_of_title(approval_round.page, scene.cast.author)
        )
        assert assert_sides_agree(approval_round) == (
            RoundStatus.APPROVED if vote_counted == COUNTED else RoundStatus.OPEN
        )
        under_vote = ApprovalRound.objects.get(pk=approval_round.pk)
        assert (under_vote.text_hash == approval_round.text_hash) == (vote_counted == COUNTED)
    assert_public_texts_are_decided()
    assert_ledger_is_whole()


def test_last_approvals_of_two_papers__get_a_number_each(stage: Stage):
    scene = stage.one_suffices
    for _number in range(FEW_ROUNDS):
        rounds = [scene.under_vote() for _paper in range(2)]
        ballots = [ballot(approval_round, scene.voters[0]) for approval_round in rounds]
        assert at_once(*ballots) == [COUNTED, COUNTED]
        assert [assert_sides_agree(one) for one in rounds] == [RoundStatus.APPROVED] * 2
    assert_ledger_is_whole()


def test_last_approval_and_cancellation__let_one_win(stage: Stage):
    scene = stage.one_suffices
    outcomes = {(COUNTED, REFUSED): RoundStatus.APPROVED, (REFUSED, COUNTED): RoundStatus.CANCELLED}
    for _number in range(FEW_ROUNDS):
        approval_round = scene.under_vote()
        answers = at_once(ballot(approval_round, scene.voters[0]), cancellation(approval_round, scene.cast.author))
        assert assert_sides_agree(approval_round) == outcomes[tuple(answers)]
    assert_ledger_is_whole()


def test_submission_and_edit__put_the_newest_text_under_vote(stage: Stage):
    """Otherwise its approval would have to publish what nobody voted on, and could not be given."""
    scene = stage.one_suffices
    for _number in range(FEW_ROUNDS):
        paper = scene.cast.paper()
        approval_round, revision = at_once(
            lambda paper=paper: submit(paper, scene.cast.author), change_of_title(paper, scene.cast.deputy)
        )
        under_vote = ApprovalRound.objects.get(pk=approval_round.pk)
        assert under_vote.text_hash == text_hash(revision.as_object())
        assert vote(approval_round, scene.voters[0]).status == RoundStatus.APPROVED
        assert assert_sides_agree(approval_round) == RoundStatus.APPROVED
    assert_ledger_is_whole()
