"""The committee of the samples, and papers brought on their way as people would bring them."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.approval.decisions import cast_vote
from knowledge.approval.enums import Choice, Deciders, DocumentType, SeatRole
from knowledge.approval.models import ApprovalRound, Committee, CommitteeSeat
from knowledge.approval.provisioning import COMMITTEE
from knowledge.approval.reading import record_opening
from knowledge.approval.rules import document_type_of
from knowledge.approval.seats import Register
from knowledge.approval.standing import standing_of
from knowledge.models import PositionPaperPage
from manassat.users.models import User
from platforms.loading.tally import Tally
from platforms.models import Mandate

from .stage import Stage

SEATS = (
    ("committee-chair", SeatRole.CHAIR, True),
    ("committee-legal", SeatRole.LEGAL, False),
    ("committee-member", SeatRole.MEMBER, False),
)


def load_committee(stage: Stage) -> Tally:
    """A committee that has seats keeps them."""
    committee = Committee.objects.get_or_create(name=COMMITTEE)[0]
    is_new = not committee.seats.exists()
    for username, role, is_required in SEATS if is_new else ():
        user = stage.users[username]
        CommitteeSeat.objects.create(committee=committee, user=user, role=role, is_required=is_required)
    return Tally(int(is_new), int(not is_new))


class PeopleOfApproval:
    def __init__(self, users: dict[str, User]) -> None:
        self.reviewer = users["federation2"]
        self.chair, self.legal, self.member = (users[username] for username, _role, _required in SEATS)
        serving = Mandate.objects.exclude(person__user=None).select_related("person__user").order_by("role", "pk")
        self.coordinating = [mandate.person.user for mandate in serving]


@dataclass
class PaperUnderWay:
    page: PositionPaperPage
    author: User
    people: PeopleOfApproval

    def submit(self) -> None:
        self.page.get_workflow().start(self.page, self.author)

    def endorse(self) -> None:
        """By whoever coordinates the platform and did not write."""
        standing = standing_of(self._round, Register([self._round]))
        self._vote(next(user for user in self.people.coordinating if user.pk in standing.may_vote))

    def review(self) -> None:
        self._vote(self.people.reviewer)

    def vote_as_member(self) -> None:
        self._vote(self.people.member)

    def approve(self) -> None:
        """Step by step to the end; a translation has the reviewer's step alone."""
        if document_type_of(self.page) == DocumentType.POSITION_PAPER:
            self.endorse()
        self.review()
        if ApprovalRound.objects.open().filter(page=self.page, step__deciders=Deciders.COMMITTEE).exists():
            self._vote(self.people.member)
            self._vote(self.people.chair)

    def ask_for_changes(self, reason: str) -> None:
        self._vote(self.people.reviewer, Choice.CHANGES, reason)

    @property
    def _round(self) -> ApprovalRound:
        related = ("page", "step", "revision")
        return ApprovalRound.objects.open().select_related(*related).get(page=self.page.pk)

    def _vote(self, user: User, choice: Choice = Choice.APPROVE, reason: str = "") -> None:
        approval_round = self._round
        record_opening(approval_round, user, approval_round.text_hash)
        cast_vote(approval_round.pk, user, choice, text_hash=approval_round.text_hash, reason=reason)
