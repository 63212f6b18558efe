"""The story of an import."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError
from django.utils.translation import gettext as _

from knowledge.approval.errors import GateClosedError

from ..index.updates import held
from .columns import KEY, unknown_columns
from .errors import RowError
from .ground import Ground
from .indexing import indexed_at_the_end
from .item import Item, read_item
from .placing import place
from .readers import RawRow, overview_of, read_rows
from .report import MOST_LETTERS_OF_A_CELL, BadRow, Report
from .values import line
from .writing import Writer

if TYPE_CHECKING:
    from manassat.users.models import User

Progress = Callable[[Iterable[RawRow], int], Iterable[RawRow]]
# After so many rows the indexes take them up: an import that is broken off leaves no more than these behind.
BATCH = 500
# What saving one page may raise; anything else is ours to mend and ends the import.
REFUSALS = (ValidationError, DataError, IntegrityError, GateClosedError, OSError)


def import_file(
    path: Path,
    *,
    folder: Path | None,
    user: User | None = None,
    dry_run: bool = False,
    is_alone: bool = False,
    progress: Progress = lambda rows, total: rows,
) -> Report:
    """Writes the good rows, each in a transaction of its own, and reports on all.

    Raises `UnusableFileError` before the first row is written. `folder` is where the rows' files are; `is_alone` says
    that this process serves nobody else meanwhile; `progress` wraps the rows, of which there are `total`.
    """
    overview = overview_of(path)
    report = Report()
    if unknown := unknown_columns(overview.columns):
        report.warn(_("Unknown columns were not read: %(columns)s") % {"columns": " ".join(unknown)})
    run = Run(Writer(Ground(), folder, user, dry_run), report)
    rows = iter(progress(read_rows(path), overview.rows))
    while batch := list(islice(rows, BATCH)):
        with held(), indexed_at_the_end() if is_alone else nullcontext():
            for row in batch:
                run.take(row)
    return report


class Run:
    def __init__(self, writer: Writer, report: Report) -> None:
        self.writer = writer
        self.report = report
        self._seen: dict[tuple[str, str], int] = {}

    def take(self, row: RawRow) -> None:
        try:
            self._import(row)
        except RowError as error:
            self._refuse(row, str(error))
        except ValidationError as error:
            self._refuse(row, " ".join(error.messages))
        except REFUSALS as error:
            self._refuse(row, str(error))

    def _import(self, row: RawRow) -> None:
        if row.problem:
            raise RowError(row.problem)
        item = read_item(row.values)
        self._refuse_repeated(item, row.number)
        placed = place(item, self.writer.ground)
        self.report.outcomes[self.writer.write(item, placed)] += 1
        for warning in placed.warnings:
            self.report.warn(warning, row.number)

    def _refuse_repeated(self, item: Item, number: int) -> None:
        first = self._seen.setdefault(item.key, number)
        if first != number:
            words = {"column": KEY, "value": item.external_id, "row": first}
            raise RowError(_("“%(column)s”: “%(value)s” stands in row %(row)d already.") % words)

    def _refuse(self, row: RawRow, reason: str) -> None:
        named = (_shown(row.values.get(name)) for name in (KEY, "title"))
        self.report.bad_rows.append(BadRow(row.number, *named, reason))


def _shown(value: object) -> str:
    """The beginning of whatever the row has there."""
    try:
        return line(value if isinstance(value, list) else str("" if value is None else value)[:MOST_LETTERS_OF_A_CELL])
    except ValueError:
        return ""
