"""What the ledger has of a paper, for those who decide on it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..approval.models import LedgerEntry
from ..decisions.words import facts, own_words

if TYPE_CHECKING:
    from ..approval.models import ApprovalRound


@dataclass(frozen=True)
class PathEntry:
    """`facts` are words of the site's, `reason` somebody's own."""

    event: str
    at: datetime.datetime
    actor: str
    facts: list[str]
    reason: str


def path_of(approval_round: ApprovalRound) -> list[PathEntry]:
    """Of the whole life of the page, the newest first. 1 query."""
    entries = LedgerEntry.objects.of_page(approval_round.page).order_by("-sequence")
    return [_in_words(entry) for entry in entries]


def _in_words(entry: LedgerEntry) -> PathEntry:
    said = [*facts(entry), *([entry.number] if entry.number else [])]
    reason = " ".join(word for word in own_words(entry) if word)
    return PathEntry(entry.get_event_display(), entry.at, entry.actor_name, said, reason)
