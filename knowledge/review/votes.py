"""The steps of a round with the votes at each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..approval.enums import RoundStatus
from .people import names_of_voters, role_name

if TYPE_CHECKING:
    from ..approval.models import ApprovalRound, ApprovalStep, Vote
    from ..approval.standing import Standing


@dataclass(frozen=True)
class VoteAtStep:
    vote: Vote
    role: str


@dataclass(frozen=True)
class StepOfRound:
    """`step` is None for votes at steps that the rule has no longer; `standing` is that of the present one."""

    step: ApprovalStep | None
    votes: list[VoteAtStep]
    standing: Standing | None = None
    is_passed: bool = False

    @property
    def waits_for(self) -> list[str]:
        return names_of_voters(self.standing) if self.standing else []

    @property
    def missing_roles(self) -> list[str]:
        return [role_name(role) for role in sorted(self.standing.missing_roles)] if self.standing else []


def steps_with_votes(
    approval_round: ApprovalRound, steps: list[ApprovalStep], standing: Standing | None
) -> list[StepOfRound]:
    """1 query."""
    votes = list(approval_round.votes.select_related("voter", "stands_for"))
    place = next((place for place, step in enumerate(steps) if step.pk == approval_round.step_id), 0)
    passed = len(steps) if approval_round.status == RoundStatus.APPROVED else place
    found = [
        StepOfRound(step, _at(votes, step.pk), standing if step.pk == approval_round.step_id else None, place < passed)
        for place, step in enumerate(steps)
    ]
    known = {step.pk for step in steps}
    elsewhere = [VoteAtStep(vote, role_name(vote.role)) for vote in votes if vote.step_id not in known]
    return [*found, StepOfRound(None, elsewhere)] if elsewhere else found


def _at(votes: list[Vote], step: int) -> list[VoteAtStep]:
    return [VoteAtStep(vote, role_name(vote.role)) for vote in votes if vote.step_id == step]
