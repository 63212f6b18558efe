"""Whom a round concerns: those whom its rule asks at any of its steps."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from platforms.enums import MandateRole

from ..approval.enums import SeatRole
from ..approval.seats import Register

if TYPE_CHECKING:
    from manassat.users.models import User

    from ..approval.models import ApprovalRound, ApprovalStep
    from ..approval.standing import Standing

ROLES = dict(SeatRole.choices) | dict(MandateRole.choices)


def register_of(approval_round: ApprovalRound) -> Register:
    """Knows the seats of every step of the rule. 7 queries, however many steps there are."""
    steps = approval_round.rule.steps.all() if approval_round.rule else ()
    return Register(_at_step(approval_round, step) for step in steps)


def steps_in(register: Register) -> list[ApprovalStep]:
    """In their order; none where the rule is gone. Of a register made by `register_of`, as below."""
    return [at_step.step for at_step in register.rounds]


def asked_at_any_step(register: Register) -> set[int]:
    """Those who stand in for others are asked too."""
    asked: set[int] = set()
    for at_step in register.rounds:
        seats = register.seats_of(at_step)
        asked |= {user.pk for seat in seats for user in (seat.user, seat.alternate) if user}
        asked |= {user.pk for user in register.alternates_of(at_step.step)}
    return asked


def name_of(user: User | None) -> str:
    return (user.get_full_name() or user.get_username()) if user else ""


def names_of_voters(standing: Standing) -> list[str]:
    return [name_of(voter.user) for voter in standing.may_vote.values()]


def role_name(role: str) -> str:
    return str(ROLES.get(role, role))


def _at_step(approval_round: ApprovalRound, step: ApprovalStep) -> ApprovalRound:
    """A register answers for the present step of a round, so there is one round for each."""
    moved = copy(approval_round)
    moved.step = step
    return moved
