"""CSV as spreadsheet programmes write it: with commas, semicolons or tabs, in UTF-8."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from django.utils.translation import gettext as _

from ..columns import KEY, column_name
from ..errors import UnusableFileError
from .headings import columns_of, row_below
from .rows import RawRow

DELIMITERS = ",;\t"
# How long a value may be is said elsewhere, in words; Python's own limit would end the reading.
LONGEST_CELL = 2**31 - 1


def comma_separated_rows(path: Path) -> Iterator[RawRow]:
    csv.field_size_limit(LONGEST_CELL)
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            yield from _rows(file, path)
        except UnicodeDecodeError as error:
            message = _("“%(file)s” is not UTF-8 text. Save it as “CSV UTF-8”.")
            raise UnusableFileError(message % {"file": path.name}) from error


def _rows(file: TextIO, path: Path) -> Iterator[RawRow]:
    delimiter = _delimiter(file)
    reader = csv.reader(file, delimiter=delimiter, strict=True)
    columns: list[str] = []
    for cells, number, problem in _records(reader):
        if problem:
            yield RawRow(number, problem=problem)
        elif any(cell.strip() for cell in cells):
            if columns:
                yield row_below(columns, cells, number)
            else:
                columns = columns_of(cells, path.name)


def _records(reader: Iterator[list[str]]) -> Iterator[tuple[list[str], int, str]]:
    """Cells, the line at which they end, and what is wrong with them; after a broken record the next one is read."""
    while True:
        try:
            yield next(reader), reader.line_num, ""
        except StopIteration:
            return
        except csv.Error as error:
            yield [], reader.line_num, _("The row is malformed (%(reason)s).") % {"reason": error}


def _delimiter(file: TextIO) -> str:
    """The one that makes the first line name the key."""
    first = file.readline(100_000)
    file.seek(0)
    names_key = (
        sign for sign in DELIMITERS if KEY in (column_name(cell.strip('" \r\n')) for cell in first.split(sign))
    )
    return next(names_key, ",")
