"""What the ledger has of a paper, in words."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..approval.enums import Choice
from ..approval.models import LedgerEntry
from .people import role_name

if TYPE_CHECKING:
    from ..approval.models import ApprovalRound, ApprovalStep


@dataclass(frozen=True)
class PathEntry:
    """`facts` are words of the site's, `reason` somebody's own."""

    event: str
    at: datetime.datetime
    actor: str
    facts: list[str]
    reason: str


def path_of(approval_round: ApprovalRound, steps: list[ApprovalStep]) -> list[PathEntry]:
    """Of the whole life of the page, the newest first; `steps` say their names in the active language. 1 query."""
    names = {step.name_ar: step.name for step in steps}
    entries = LedgerEntry.objects.of_page(approval_round.page).order_by("-sequence")
    return [_in_words(entry, names) for entry in entries]


def _in_words(entry: LedgerEntry, names: dict[str, str]) -> PathEntry:
    facts = [fact for fact in _facts(entry, names) if fact]
    return PathEntry(entry.get_event_display(), entry.at, entry.actor_name, facts, str(entry.data.get("reason", "")))


def _facts(entry: LedgerEntry, names: dict[str, str]) -> list[str]:
    said = entry.data
    step = said.get("step", "")
    return [
        names.get(step, step),
        str(Choice(said["choice"]).label) if said.get("choice") in Choice.values else "",
        role_name(said.get("role", "")),
        _tally(said),
        _void(said),
        _seat(said),
        entry.number,
    ]


def _tally(said: dict) -> str:
    return _("%(approvals)s of %(of)s") % said if {"approvals", "of"} <= said.keys() else ""


def _void(said: dict) -> str:
    """A decision lists its votes under the same name."""
    votes = said.get("votes")
    return ngettext("%(votes)d vote", "%(votes)d votes", votes) % {"votes": votes} if isinstance(votes, int) else ""


def _seat(said: dict) -> str:
    return " → ".join(name for name in (said.get("from_user"), said.get("to_user")) if name)
