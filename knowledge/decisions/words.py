"""What an entry of the ledger says, in the active language."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from platforms.enums import MandateRole

from ..approval.enums import Choice, SeatRole
from ..approval.models import LedgerEntry

ROLES = dict(SeatRole.choices) | dict(MandateRole.choices)


def step_name(entry: LedgerEntry) -> str:
    """As it was named then; the name in English was not always recorded."""
    said = entry.data
    is_english = (get_language() or "").startswith("en")
    return (said.get("step_en") if is_english else "") or said.get("step", "")


def tally(entry: LedgerEntry) -> str:
    """Of approvals, where more than one was asked for."""
    said = entry.data
    return _("%(approvals)s of %(of)s") % said if said.get("quorum", 1) > 1 else ""


def details(entry: LedgerEntry) -> list[str]:
    """All that its own columns do not tell, but for the hashes. What people wrote has its own direction."""
    return [*facts(entry), *(word for word in own_words(entry) if word)]


def facts(entry: LedgerEntry) -> list[str]:
    """Without what people wrote."""
    return [str(word) for part in PARTS for word in part(entry) if word]


def _steps(entry: LedgerEntry) -> list[str]:
    return [step_name(entry), tally(entry)]


def _vote(entry: LedgerEntry) -> list[str]:
    said = entry.data
    choice = Choice(said["choice"]).label if said.get("choice") in Choice.values else ""
    return [choice, ROLES.get(said.get("role"), said.get("role", ""))]


def _votes(entry: LedgerEntry) -> list[str]:
    """A number of void votes, or those of a decision one by one."""
    votes = entry.data.get("votes")
    if isinstance(votes, int):
        return [ngettext("%(votes)d vote void", "%(votes)d votes void", votes) % {"votes": votes}]
    return [f"{one['voter']}: {Choice(one['choice']).label}" for one in votes or ()]


def _persons(entry: LedgerEntry) -> list[str]:
    said = entry.data
    message = _("from %(from_user)s to %(to_user)s") if said.get("from_user") else "%(to_user)s"
    return [message % said if said.get("to_user") else "", said.get("name", "")]


def _days(entry: LedgerEntry) -> list[str]:
    said = entry.data
    moment, day = said.get("go_live_at"), said.get("closes_on")
    return [
        date_format(timezone.localtime(datetime.datetime.fromisoformat(moment)), "DATETIME_FORMAT") if moment else "",
        date_format(datetime.date.fromisoformat(day)) if day else "",
    ]


def _comments(entry: LedgerEntry) -> list[str]:
    said = entry.data
    message = _("comments: %(comments)s, accepted: %(accepted)s")
    return [message % said] if {"comments", "accepted"} <= said.keys() else []


def own_words(entry: LedgerEntry) -> list[str]:
    return [entry.data.get("reason", ""), entry.data.get("summary", "")]


PARTS: tuple[Callable[[LedgerEntry], list[str]], ...] = (_steps, _vote, _votes, _persons, _days, _comments)
