"""The paper that everything is about, and what a rule of the machine needs to reach it."""

from __future__ import annotations

from django.db import transaction
from hypothesis.stateful import RuleBasedStateMachine

from knowledge.approval.decisions import cast_vote
from knowledge.approval.enums import Choice
from knowledge.approval.errors import VoteRefusedError
from knowledge.approval.models import ApprovalRound, LedgerEntry, Vote
from knowledge.approval.reading import record_opening
from knowledge.models import PositionPaperPage
from manassat.users.models import User

from .people import Crowd

REASON = "نموذج: سبب"


class PapersAtHand(RuleBasedStateMachine):
    """`crowd` is set by the test; what an example writes is rolled back.

    Papers and people are numbers, so that hypothesis can shorten what it found: 0 is the first paper, and the author.
    """

    crowd: Crowd

    def __init__(self) -> None:
        super().__init__()
        self.all_of_it = transaction.atomic()
        self.all_of_it.__enter__()
        self.decisions_checked = 0
        self.crowd.cast.paper()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.all_of_it.__exit__(None, None, None)

    def paper(self, place: int) -> PositionPaperPage:
        found = list(PositionPaperPage.objects.filter(alias_of=None).order_by("pk"))
        return found[min(place, len(found) - 1)]

    def round_of(self, place: int) -> ApprovalRound | None:
        related = ("page__locale", "step", "rule", "revision")
        return ApprovalRound.objects.open().filter(page=self.paper(place)).select_related(*related).first()

    def user(self, place: int) -> User:
        return self.crowd.everybody[place]

    def cast(self, approval_round: ApprovalRound, user: User, choice: Choice, *, opens: bool = True) -> None:
        if opens:
            record_opening(approval_round, user, approval_round.text_hash)
        before = (LedgerEntry.objects.count(), Vote.objects.count())
        try:
            cast_vote(approval_round.pk, user, choice, text_hash=approval_round.text_hash, reason=REASON)
        except VoteRefusedError:
            assert before == (LedgerEntry.objects.count(), Vote.objects.count())
