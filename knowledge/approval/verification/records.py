"""What the ledger says of one paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from ..enums import DECISIONS, PUBLIC_STATES, LedgerEvent
from ..models import LedgerEntry

PAPERS_AT_ONCE = 100


@dataclass(frozen=True)
class Record:
    """`entries` are decisions and what became public of them, in their order."""

    page_id: int
    entries: list[LedgerEntry]

    @property
    def name(self) -> str:
        """For a sentence: the title as it last was, and the number if there is one."""
        last = self.entries[-1]
        message = _("“%(title)s” (%(number)s)") if last.number else _("“%(title)s”")
        return message % {"title": last.title, "number": last.number}

    @property
    def decisions(self) -> list[LedgerEntry]:
        return [entry for entry in self.entries if entry.event in DECISIONS]

    @property
    def state(self) -> LedgerEntry | None:
        """The last word on whether readers have it."""
        return next((entry for entry in reversed(self.entries) if entry.event in PUBLIC_STATES), None)

    @property
    def publication(self) -> LedgerEntry | None:
        return self.state if self.state and self.state.event == LedgerEvent.PUBLISHED else None

    @property
    def decision_published(self) -> LedgerEntry | None:
        """The decision behind what readers have."""
        public = self.publication
        before = [one for one in self.decisions if public and one.sequence < public.sequence]
        return next((one for one in reversed(before) if one.text_hash == public.text_hash), None)

    @property
    def decisions_in_force(self) -> list[LedgerEntry]:
        """That of the public text, and a newer one that is not public yet."""
        newest = self.decisions[-1] if self.decisions else None
        is_ahead = newest and (self.publication or not self.state or self.state.sequence < newest.sequence)
        found = {one.sequence: one for one in (self.decision_published, newest if is_ahead else None) if one}
        return list(found.values())


def records(entries: QuerySet[LedgerEntry]) -> Iterator[Record]:
    """Of all papers that were decided on or public; a few at a time."""
    told = entries.filter(event__in=(*DECISIONS, *PUBLIC_STATES)).order_by("page_id", "sequence")
    last = -1
    while pages := list(_pages_after(told, last)):
        of_these = told.filter(page_id__in=pages)
        for page_id, of_page in groupby(of_these, key=lambda entry: entry.page_id):
            yield Record(page_id, list(of_page))
        last = pages[-1]


def said(entry: LedgerEntry, name: str) -> object:
    """A detail of the entry, None where it was taken out."""
    return entry.data.get(name) if isinstance(entry.data, dict) else None


def _pages_after(told: QuerySet[LedgerEntry], last: int) -> QuerySet:
    numbers = told.filter(page_id__gt=last).order_by("page_id").values_list("page_id", flat=True)
    return numbers.distinct()[:PAPERS_AT_ONCE]
