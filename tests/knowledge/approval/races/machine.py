"""Random orders of all that can happen to a paper. After each step the invariants hold, or hypothesis says which order
of steps breaks them.
"""

from __future__ import annotations

import datetime
from contextlib import suppress

import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from hypothesis.stateful import initialize, invariant, rule
from hypothesis.strategies import booleans, integers, sampled_from
from wagtail.models import Locale, Page

from knowledge.approval.enums import Choice
from knowledge.approval.errors import GateClosedError, VoteRefusedError
from knowledge.approval.models import ApprovalRound, LedgerEntry
from knowledge.approval.reassignment import reassign_seat
from knowledge.approval.withdrawal import publish_approved, withdraw
from tests.factories.translations import in_english

from .agreement import assert_ledger_is_whole, assert_open_rounds_are_in_moderation, assert_public_texts_are_decided
from .at_hand import REASON, PapersAtHand
from .electorate import assert_decision_was_voted
from .forbidden import FORBIDDEN
from .people import asked_now

REFUSALS = (GateClosedError, VoteRefusedError, ValidationError, PermissionDenied)
DAY = datetime.timedelta(days=1)
people = integers(0, 9)
# Most often the first paper; its translation or copies of it where there are any.
papers = sampled_from([0, 0, 0, 1, 1, 2])
choices = sampled_from([Choice.APPROVE, Choice.APPROVE, Choice.CHANGES, Choice.ABSTAIN, Choice.RECUSE])
# A submission and four votes make a paper public.
distances = sampled_from([1, 2, 3, 5])


class Papers(PapersAtHand):
    # What people do.

    @initialize(far=integers(0, 5))
    def begin(self, far: int) -> None:
        self.go_on(0, far)

    @rule(paper=papers, far=distances)
    def go_on(self, paper: int, far: int) -> None:
        """As the rule of approval has it: it is submitted, and those who are asked approve."""
        for _step in range(far):
            approval_round = self.round_of(paper)
            if not approval_round:
                self.submit(paper, by=0)
            elif asked := asked_now(approval_round):
                self.cast(approval_round, asked[0], Choice.APPROVE)

    @rule(paper=papers, by=people)
    def submit(self, paper: int, by: int) -> None:
        chosen = self.paper(paper)
        state = chosen.current_workflow_state
        # The editor is one transaction (core/editing/views.py).
        with suppress(*REFUSALS), transaction.atomic():
            if state and state.status == state.STATUS_NEEDS_CHANGES:
                state.resume(self.user(by))
            else:
                chosen.get_workflow().start(chosen, self.user(by))

    @rule(paper=papers, by=people, title=sampled_from(["نموذج: أ", "نموذج: ب", ""]))
    def edit(self, paper: int, by: int, title: str) -> None:
        """Without a title the text stays as it is."""
        draft = self.paper(paper).get_latest_revision().as_object()
        draft.title = title or draft.title
        draft.save_revision(user=self.user(by))

    @rule(paper=papers, by=people, choice=choices, opens=booleans())
    def vote(self, paper: int, by: int, choice: Choice, opens: bool) -> None:
        """Asked or not."""
        if approval_round := self.round_of(paper):
            self.cast(approval_round, self.user(by), choice, opens=opens)

    @rule(paper=papers, which=integers(0, 3), choice=choices)
    def vote_as_asked(self, paper: int, which: int, choice: Choice) -> None:
        approval_round = self.round_of(paper)
        if approval_round and (asked := asked_now(approval_round)):
            self.cast(approval_round, asked[which % len(asked)], choice)

    @rule(paper=papers, leaves=integers(0, 3), comes=people, is_one_more=booleans())
    def reassign(self, paper: int, leaves: int, comes: int, is_one_more: bool) -> None:
        if approval_round := self.round_of(paper):
            asked = asked_now(approval_round)
            before = None if is_one_more or not asked else asked[leaves % len(asked)]
            by = self.crowd.superuser
            with suppress(VoteRefusedError):
                reassign_seat(approval_round.pk, from_user=before, to_user=self.user(comes), by=by, reason=REASON)

    @rule(paper=papers, by=people)
    def cancel(self, paper: int, by: int) -> None:
        if state := self.paper(paper).current_workflow_state:
            state.cancel(user=self.user(by))

    @rule(paper=papers)
    def withdraw(self, paper: int) -> None:
        # A paper whose next text is scheduled is locked until it is taken from the schedule.
        with suppress(*REFUSALS):
            withdraw(self.paper(paper), self.crowd.superuser, REASON)

    @rule(paper=papers)
    def publish_what_was_approved(self, paper: int) -> None:
        with suppress(GateClosedError):
            publish_approved(self.paper(paper), self.crowd.superuser)

    @rule(is_mirror=booleans(), far=distances)
    def translate(self, is_mirror: bool, far: int) -> None:
        english, paper = Locale.objects.get(language_code="en"), self.paper(0)
        if not paper.has_translation(english):
            twin = paper.copy_for_translation(english, alias=is_mirror)
            if not is_mirror:
                in_english(twin).save_revision()
        self.go_on(1, far)

    @rule(paper=papers, way=sampled_from(list(FORBIDDEN)))
    def go_past_the_vote(self, paper: int, way: str) -> None:
        with suppress(*REFUSALS):
            FORBIDDEN[way](self.paper(paper))

    # What time does.

    @rule(paper=papers, by=people, is_start=booleans())
    def plan(self, paper: int, by: int, is_start: bool) -> None:
        """The text stays as it is; it is to go public, or to go, on a day."""
        draft = self.paper(paper).get_latest_revision().as_object()
        draft.go_live_at, draft.expire_at = (timezone.now() + DAY, None) if is_start else (None, timezone.now() - DAY)
        draft.save_revision(user=self.user(by), clean=False)

    @rule(paper=papers, expires=booleans())
    def run_the_scheduler(self, paper: int, expires: bool) -> None:
        if expires:
            Page.objects.filter(pk=self.paper(paper).pk).update(expire_at=timezone.now() - DAY)
        with time_machine.travel(timezone.now() + 2 * DAY):
            call_command("publish_scheduled")

    @rule(paper=papers)
    def escalate(self, paper: int) -> None:
        if approval_round := self.round_of(paper):
            ApprovalRound.objects.filter(pk=approval_round.pk).update(escalation=1)

    # What holds all the same.

    @invariant()
    def everything_holds(self) -> None:
        assert_public_texts_are_decided()
        assert_open_rounds_are_in_moderation()
        assert_ledger_is_whole()
        for entry in LedgerEntry.objects.decisions().filter(sequence__gt=self.decisions_checked):
            assert_decision_was_voted(entry)
            self.decisions_checked = entry.sequence
