"""All checks, in the order in which one believes the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..models import LedgerEntry, LedgerHead
from .chain import Chain
from .ending import ending_findings
from .files import file_findings
from .numbers import Numbers
from .papers import paper_findings, papers_without_record
from .records import records
from .revisions import revision_findings
from .rows import UNREADABLE, rows

ON_A_PAPER = (revision_findings, paper_findings, file_findings)


class Verification:
    """`entries` and `papers` count what was looked at; `progress` is told after each."""

    def __init__(self, progress: Callable[[Verification], None] = lambda verification: None) -> None:
        self.progress = progress
        self.chain = Chain()
        self.entries = self.papers = 0

    def findings(self) -> Iterator[str]:
        """One sentence each, in the active language, first of all the first entry that is wrong."""
        yield from self._in_the_chain()
        entries = LedgerEntry.objects.exclude(sequence__in=self.chain.unreadable)
        for record in records(entries):
            for check in ON_A_PAPER:
                yield from check(record)
            self.papers += 1
            self.progress(self)
        yield from papers_without_record(entries)

    @property
    def head_hash(self) -> str:
        """To be written down elsewhere: who has it recognises a chain that was made anew as a whole."""
        try:
            head = LedgerHead.objects.filter(pk=1).first()
        except UNREADABLE:
            head = None
        return head.entry_hash if head else "–"

    def _in_the_chain(self) -> Iterator[str]:
        numbers = Numbers()
        for row in rows():
            yield from self.chain.look_at(row)
            if row.entry:
                yield from numbers.look_at(row.entry)
            self.entries += 1
            self.progress(self)
        yield from ending_findings(self.chain)
