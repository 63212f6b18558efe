"""Whether the decisions of each year are numbered one after another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from ..enums import LedgerEvent
from ..models import LedgerEntry

NUMBER = re.compile(r"PP-(\d{4})-(\d{3,9})")


class Numbers:
    """Is shown the entries in their order. After a gap it goes on from the number that it found."""

    def __init__(self) -> None:
        self.taken: Counter[int] = Counter()

    def look_at(self, entry: LedgerEntry) -> Iterator[str]:
        if entry.event != LedgerEvent.DECIDED:
            return
        year = timezone.localdate(entry.at).year
        self.taken[year] += 1
        expected = f"PP-{year}-{self.taken[year]:03d}"
        if entry.number == expected:
            return
        message = _("The decision of entry %(sequence)s (“%(title)s”) bears %(number)s where %(expected)s is due.")
        facts = {"sequence": entry.sequence, "title": entry.title}
        yield message % (facts | {"number": entry.number or "–", "expected": expected})
        found = NUMBER.fullmatch(str(entry.number))
        if found and int(found[1]) == year:
            self.taken[year] = int(found[2])
