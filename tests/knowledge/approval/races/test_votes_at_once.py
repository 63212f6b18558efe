"""Two people decide at the same second, on real connections and with real transactions."""

from __future__ import annotations

from collections.abc import Callable

from knowledge.approval.decisions import cast_vote
from knowledge.approval.enums import Choice, RoundStatus
from knowledge.approval.errors import VoteRefusedError
from knowledge.approval.models import ApprovalRound
from manassat.users.models import User
from tests.at_once import at_once
from tests.requirements import needs_postgresql

from .agreement import assert_ledger_is_whole, assert_sides_agree
from .stage import Stage

pytestmark = needs_postgresql
ROUNDS = 50
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


def test_two_last_approvals__both_count_and_publish_once_where_both_are_needed(stage: Stage):
    scene = stage.two_needed
    for _number in range(ROUNDS):
        approval_round = scene.under_vote()
        assert at_once(*(ballot(approval_round, user) for user in scene.voters)) == [COUNTED, COUNTED]
        assert assert_sides_agree(approval_round) == RoundStatus.APPROVED
    assert_ledger_is_whole()


def test_two_last_approvals__publish_once_where_one_suffices(stage: Stage):
    scene = stage.one_suffices
    for _number in range(ROUNDS):
        approval_round = scene.under_vote()
        answers = at_once(*(ballot(approval_round, user) for user in scene.voters))
        assert sorted(answers) == [COUNTED, REFUSED]
        assert assert_sides_agree(approval_round) == RoundStatus.APPROVED
        assert approval_round.votes.count() == 1
    assert_ledger_is_whole()


def test_approval_and_request_for_changes__exactly_one_wins(stage: Stage):
    scene = stage.one_suffices
    for _number in range(ROUNDS):
        approval_round = scene.under_vote()
        choices = (Choice.APPROVE, Choice.CHANGES)
        ballots = [ballot(approval_round, *one) for one in zip(scene.voters, choices, strict=True)]
        approval, request = at_once(*ballots)
        assert sorted([approval, request]) == [COUNTED, REFUSED]
        outcome = RoundStatus.APPROVED if approval == COUNTED else RoundStatus.CHANGES_REQUESTED
        assert assert_sides_agree(approval_round) == outcome
    assert_ledger_is_whole()
