"""What came of a file: counts, the rows that were skipped with their reason, and warnings."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from manassat.core.spreadsheets import harmless

from .columns import KEY
from .writing import Outcome

HEADINGS = ("row", KEY, "title", "reason")
MOST_LETTERS_OF_A_CELL = 300
MOST_NUMBERS = 5


@dataclass(frozen=True)
class BadRow:
    number: int
    external_id: str
    title: str
    reason: str


@dataclass
class Report:
    """`warnings` has, for each sentence, the numbers of the rows it is about, or none for the whole file."""

    outcomes: dict[Outcome, int] = field(default_factory=lambda: dict.fromkeys(Outcome, 0))
    bad_rows: list[BadRow] = field(default_factory=list)
    warnings: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    @property
    def total(self) -> int:
        return sum(self.outcomes.values()) + len(self.bad_rows)

    def warn(self, sentence: str, number: int | None = None) -> None:
        self.warnings[sentence] += [] if number is None else [number]

    def warning_lines(self) -> list[str]:
        return [_with_rows(sentence, numbers) for sentence, numbers in self.warnings.items()]

    def count_lines(self) -> list[str]:
        """In a dry run they say what would be done."""
        created, updated, unchanged = (self.outcomes[outcome] for outcome in Outcome)
        skipped = len(self.bad_rows)
        return [
            ngettext("%(count)d new item", "%(count)d new items", created) % {"count": created},
            ngettext("%(count)d item updated", "%(count)d items updated", updated) % {"count": updated},
            ngettext("%(count)d item unchanged", "%(count)d items unchanged", unchanged) % {"count": unchanged},
            ngettext("%(count)d row skipped", "%(count)d rows skipped", skipped) % {"count": skipped},
        ]


def errors_file_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.errors.csv")


def write_errors(report: Report, path: Path) -> None:
    """A file of an earlier run goes where there is nothing wrong any more. Raises OSError."""
    if not report.bad_rows:
        path.unlink(missing_ok=True)
        return
    # With a byte order mark: spreadsheet programmes garble Arabic without it.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        _write_rows(report, file)


def _write_rows(report: Report, file: TextIO) -> None:
    writer = csv.writer(file)
    writer.writerow(HEADINGS)
    for row in report.bad_rows:
        writer.writerow([row.number, *(harmless(text) for text in (row.external_id, row.title, row.reason))])


def _with_rows(sentence: str, numbers: list[int]) -> str:
    if not numbers:
        return sentence
    named = "، ".join(map(str, numbers[:MOST_NUMBERS])) + ("…" if len(numbers) > MOST_NUMBERS else "")
    return _("%(warning)s (rows: %(numbers)s)") % {"warning": sentence, "numbers": named}
