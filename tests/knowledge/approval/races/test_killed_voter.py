"""The process of the last voter is killed while it decides and publishes: all of it remains, or nothing."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from django.db import transaction

from knowledge.approval.decisions import cast_vote
from knowledge.approval.enums import Choice, RoundStatus
from knowledge.approval.errors import VoteRefusedError
from knowledge.approval.locks import lock_page
from knowledge.approval.models import ApprovalRound
from tests.at_once import at_once
from tests.requirements import needs_postgresql

from .agreement import assert_ledger_is_whole, assert_sides_agree
from .mortal import COMMITTED, PLACES, Job, killed_after, killed_at
from .stage import Scene, Stage

pytestmark = needs_postgresql
# Of the time that an undisturbed vote takes.
MOMENTS = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95, 1.5]


def last_vote(scene: Scene, approval_round: ApprovalRound) -> Job:
    def cast() -> ApprovalRound:
        return cast_vote(approval_round.pk, scene.voters[0], Choice.APPROVE, text_hash=approval_round.text_hash)

    return cast


def assert_all_or_nothing(approval_round: ApprovalRound, came: int) -> None:
    with transaction.atomic():
        # The server may take a moment to notice that the voter is gone.
        lock_page(approval_round.page_id)
    status = assert_sides_agree(approval_round)
    assert status in (RoundStatus.OPEN, RoundStatus.APPROVED)
    assert approval_round.votes.count() == (status == RoundStatus.APPROVED)
    if came == COMMITTED:
        assert status == RoundStatus.APPROVED


def assert_retry_completes(approval_round: ApprovalRound, vote: Job) -> None:
    if ApprovalRound.objects.get(pk=approval_round.pk).is_open:
        vote()
    else:
        with pytest.raises(VoteRefusedError):
            vote()
    assert assert_sides_agree(approval_round) == RoundStatus.APPROVED
    assert_ledger_is_whole()


@pytest.mark.parametrize("place", PLACES)
def test_vote__is_all_or_nothing_where_its_process_dies(stage: Stage, place: str):
    approval_round = stage.one_suffices.under_vote()
    vote = last_vote(stage.one_suffices, approval_round)
    (came,) = at_once(lambda: killed_at(place, vote))
    assert came > 0
    assert_all_or_nothing(approval_round, came)
    is_done = ApprovalRound.objects.get(pk=approval_round.pk).status == RoundStatus.APPROVED
    assert is_done == (place == "just after the commit")
    assert_retry_completes(approval_round, vote)


def test_vote__is_all_or_nothing_at_whatever_moment_its_process_is_killed(stage: Stage):
    scene = stage.one_suffices
    undisturbed = last_vote(scene, scene.under_vote())
    began = time.monotonic()
    at_once(undisturbed)
    takes = time.monotonic() - began
    landed = Counter()
    for moment in MOMENTS:
        approval_round = scene.under_vote()
        vote = last_vote(scene, approval_round)
        (came,) = at_once(lambda vote=vote, moment=moment: killed_after(moment * takes, vote))
        landed["after" if came == COMMITTED else "inside" if came else "before"] += 1
        assert_all_or_nothing(approval_round, came)
        assert_retry_completes(approval_round, vote)
    assert landed["inside"] >= len(MOMENTS) // 2, landed
