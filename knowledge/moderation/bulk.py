"""Sending several papers back at once, with one reason."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ..approval.decisions import cast_vote
from ..approval.enums import Choice
from ..approval.errors import GateClosedError, VoteRefusedError
from .entries import QueueEntry
from .rounds import titles_once_opened

if TYPE_CHECKING:
    from manassat.users.models import User


@dataclass
class Outcome:
    """`done` are titles; `refused` are titles, empty where the user may not know them, each with the reason why."""

    done: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)


def ask_for_changes(user: User, entries: list[QueueEntry], chosen: dict[int, str], reason: str) -> Outcome:
    """Votes on each of the rounds in `chosen`, which gives the hash of the text that its row showed.

    `entries` is the user's whole queue. Every vote is a transaction of its own: one that is refused takes nothing from
    the others.
    """
    outcome, titles = Outcome(), _titles(user, entries, set(chosen))
    for number, text_hash in chosen.items():
        title = titles.get(number, "")
        refusal = _vote(number, user, text_hash, reason) if title else _("This paper is not in your list any more.")
        if refusal:
            outcome.refused.append((title, refusal))
        else:
            outcome.done.append(title)
    return outcome


def _vote(number: int, user: User, text_hash: str, reason: str) -> str:
    """Why it was refused; empty where it was cast."""
    try:
        cast_vote(number, user, Choice.CHANGES, text_hash=text_hash, reason=reason)
    except (VoteRefusedError, GateClosedError) as refused:
        return str(refused)
    return ""


def _titles(user: User, entries: list[QueueEntry], numbers: set[int]) -> dict[int, str]:
    """Of what is in the user's queue, and of what was until somebody else decided on it."""
    waiting = {entry.approval_round.pk: entry.title for entry in entries}
    return titles_once_opened(user, numbers - waiting.keys()) | waiting
