"""To those who may vote: that a paper waits for them, and that votes are void. After the commit."""

from __future__ import annotations

from collections.abc import Collection

from manassat.core.mail import queue_mail

from ..approval.models import ApprovalRound, Vote
from ..approval.seats import Register
from ..approval.standing import standing_of
from ..approval.submission import is_consultation
from ..approval.waiting import open_rounds
from .facts import facts_of
from .recipients import reachable


def ask_deciders(round_id: int, besides: Collection[int | None] = ()) -> None:
    """Whoever stands in for somebody is among them only where that person may not vote, or is late."""
    if approval_round := _under_vote(round_id):
        may_vote = standing_of(approval_round, Register([approval_round])).may_vote
        _ask(approval_round, set(may_vote) - set(besides))


def ask_person(round_id: int, user_id: int) -> None:
    """The seat was given to them."""
    if approval_round := _under_vote(round_id):
        _ask(approval_round, {user_id})


def ask_in_place_of(vote: Vote) -> None:
    """Somebody recused themselves: whoever may vote only since then."""
    approval_round = _under_vote(vote.approval_round_id)
    if not approval_round:
        return
    register = Register([approval_round])
    now = standing_of(approval_round, register).may_vote
    register.votes[approval_round.pk] = [one for one in register.votes[approval_round.pk] if one.pk != vote.pk]
    _ask(approval_round, set(now) - set(standing_of(approval_round, register).may_vote))


def tell_of_void_votes(round_id: int, voters: set[int], editor: str) -> None:
    """To the voters and the submitter; whoever else may vote now is asked anew."""
    approval_round = open_rounds().filter(pk=round_id).first()
    if not (voters and approval_round):
        return
    concerned = voters | {approval_round.submitted_by_id}
    queue_mail("paper_votes_void", facts_of(approval_round) | {"editor": editor}, reachable(concerned))
    ask_deciders(round_id, besides=concerned)


def _under_vote(round_id: int) -> ApprovalRound | None:
    """None where it is over by now, or where nobody votes."""
    approval_round = open_rounds().filter(pk=round_id).first()
    return None if not approval_round or is_consultation(approval_round.step) else approval_round


def _ask(approval_round: ApprovalRound, users: set[int]) -> None:
    queue_mail("workflow_submitted", facts_of(approval_round), reachable(users, unless_off="submitted"))
