"""How a round stands at its present step: who may vote, how many approvals there are, and how many it takes."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .enums import Choice, Deciders, SeatRole
from .models import ApprovalRound, Vote
from .seats import Register, Seat

if TYPE_CHECKING:
    from manassat.users.models import User

ESCALATED = 1


@dataclass(frozen=True)
class Voter:
    user: User
    role: str
    stands_for: User | None = None


@dataclass(frozen=True)
class Standing:
    """`of` is N without those who recused themselves or may not vote; `quorum` is M, recomputed for that N.

    At a consultation (`is_vote` is false) nobody votes, and nothing passes or is blocked by votes.
    """

    votes: list[Vote]
    may_vote: dict[int, Voter]
    quorum: int
    of: int
    required: set[str] = field(default_factory=set)
    is_vote: bool = True

    @property
    def approvals(self) -> int:
        return len(self._approving)

    @property
    def missing_roles(self) -> set[str]:
        return self.required - {vote.role for vote in self._approving}

    @property
    def is_passed(self) -> bool:
        return self.approvals >= self.quorum and not self.missing_roles

    @property
    def is_blocked(self) -> bool:
        """Not to be passed any more, or not yet: somebody has to be given a seat."""
        if not self.is_vote:
            return False
        can_come = {voter.role for voter in self.may_vote.values()}
        return self.approvals + len(self.may_vote) < self.quorum or not self.missing_roles <= can_come

    @property
    def _approving(self) -> list[Vote]:
        return [vote for vote in self.votes if vote.choice == Choice.APPROVE]


def excluded_from(approval_round: ApprovalRound) -> set[int | None]:
    """Nobody approves their own work: author, submitter, last editor."""
    return {approval_round.page.owner_id, approval_round.submitted_by_id, approval_round.revision.user_id}


def standing_of(approval_round: ApprovalRound, register: Register) -> Standing:
    if approval_round.step.deciders == Deciders.CONSULTATION:
        return Standing(votes=[], may_vote={}, quorum=1, of=0, is_vote=False)
    votes = [vote for vote in register.votes[approval_round.pk] if vote.step_id == approval_round.step_id]
    voted = {vote.voter_id for vote in votes if vote.choice != Choice.RECUSE}
    away = excluded_from(approval_round) | {vote.voter_id for vote in votes if vote.choice == Choice.RECUSE}
    seats = register.seats_of(approval_round)
    filled = {seat: holders for seat in seats if (holders := _holders(seat, approval_round, away))}
    quorum = _quorum(approval_round.step.quorum, len(filled), len(seats))
    may_vote: dict[int, Voter] = {}
    for holders in filled.values():
        if not voted & {holder.user.pk for holder in holders}:
            may_vote |= {holder.user.pk: holder for holder in holders if holder.user.pk not in may_vote}
    if len(filled) < quorum or approval_round.escalation >= ESCALATED:
        for user in register.alternates_of(approval_round.step):
            if user.pk not in away | voted:
                may_vote.setdefault(user.pk, Voter(user, SeatRole.MEMBER))
    return Standing(votes, may_vote, quorum, len(filled), {seat.role for seat in seats if seat.is_required})


def _holders(seat: Seat, approval_round: ApprovalRound, away: set[int | None]) -> list[Voter]:
    """The holder; the alternate where the holder may not vote, and beside them after the due date."""
    holder, alternate = (_available(user, away) for user in (seat.user, seat.alternate))
    found = [Voter(holder, seat.role)] if holder else []
    if alternate and (not holder or approval_round.escalation >= ESCALATED):
        found.append(Voter(alternate, seat.role, seat.user))
    return found


def _available(user: User | None, away: set[int | None]) -> User | None:
    return user if user and user.is_active and user.pk not in away else None


def _quorum(approvals: int, present: int, seats: int) -> int:
    """M of N in the same proportion for those who are left, rounded up: 2 of 3 becomes 2 of 2, and 1 of 1."""
    return max(1, math.ceil(approvals * present / seats)) if present else approvals
