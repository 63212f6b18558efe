"""Whether each entry is as it was sealed, and follows the one that it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from ..models import LedgerEntry
from ..models.ledger import BEGINNING
from .parts import altered_part
from .rows import Row


@dataclass
class Chain:
    """Is shown the rows in their order, and says what is wrong with each.

    `hashes` are those of the last row: what it says of itself, and what it should say. `unreadable` are numbers of
    entries that no query may touch any more.
    """

    last: int = 0
    last_entry: LedgerEntry | None = None
    hashes: set[str] = field(default_factory=lambda: {BEGINNING})
    unreadable: list[object] = field(default_factory=list)

    def look_at(self, row: Row) -> Iterator[str]:
        is_next = row.sequence == self.last + 1
        if not is_next:
            yield self._gap(row)
        if row.entry is None:
            yield _("Entry %(sequence)s cannot be read: it was altered.") % {"sequence": row.sequence}
            self.unreadable.append(row.sequence)
        else:
            yield from self._wrong_with(row.entry, row, is_next)
        self._move_to(row)

    def _wrong_with(self, entry: LedgerEntry, row: Row, is_next: bool) -> Iterator[str]:
        facts = {"sequence": row.sequence, "title": entry.title, "event": entry.get_event_display()}
        if row.digest != entry.entry_hash:
            part = altered_part(entry, row.digest, follows=self.hashes, place=self.last + 1)
            yield _("Entry %(sequence)s (%(event)s, “%(title)s”) was altered: %(part)s.") % (facts | {"part": part})
        elif row.odd:
            message = _("Entry %(sequence)s (%(event)s, “%(title)s”) was altered: the column %(columns)s is rewritten.")
            yield message % (facts | {"columns": _(", ").join(row.odd)})
        elif is_next and self.hashes and entry.previous_hash not in self.hashes:
            yield self._wrong_link(facts | {"before": self.last})

    def _wrong_link(self, facts: dict[str, object]) -> str:
        """It is as it was sealed, and what it was sealed over is not what stands before it."""
        if not self.last:
            return _("Before entry %(sequence)s, which was not the first, others were removed.") % facts
        message = _("Entry %(before)s was exchanged together with its hash: entry %(sequence)s follows another one.")
        return message % facts

    def _gap(self, row: Row) -> str:
        facts = {"sequence": self.last + 1, "elsewhere": self._moved_to()}
        if facts["elsewhere"] is not None:
            return _("Entry %(sequence)s is missing: it stands under the number %(elsewhere)s.") % facts
        if not isinstance(row.sequence, int) or row.sequence == self.last + 2:
            return _("Entry %(sequence)s was removed.") % facts
        return _("Entries %(sequence)s to %(until)s were removed.") % (facts | {"until": row.sequence - 1})

    def _moved_to(self) -> object:
        following = LedgerEntry.objects.filter(previous_hash__in=self.hashes).exclude(sequence=self.last + 1)
        return following.values_list("sequence", flat=True).first()

    def _move_to(self, row: Row) -> None:
        if isinstance(row.sequence, int):
            self.last = row.sequence
        self.last_entry = row.entry
        self.hashes = {row.entry.entry_hash, row.digest} if row.entry else set()
