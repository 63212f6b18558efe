"""XLSX: the first sheet whose headings name the key. Formulas count as what they last showed."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from ..columns import KEY, column_name
from ..errors import UnusableFileError
from .headings import columns_of, row_below
from .rows import RawRow

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MEGABYTE = 1024 * 1024
# Text shrinks to a fifth or a tenth. What grows more than this when it is unpacked is no table that somebody typed.
HARMLESS_BYTES, MOST_BYTES, MOST_GROWTH = 30 * MEGABYTE, 300 * MEGABYTE, 40
# Every row is filled up to the last cell that the file names, were it empty and thousands of columns away; and rows
# that are not there are filled in up to the last one that is. A sheet has no more than this many.
MOST_COLUMNS, LAST_ROW = 100, 1_048_576
MOST_ROWS = 200_000


def workbook_rows(path: Path) -> Iterator[RawRow]:
    _refuse_bomb(path)
    workbook = _open(path)
    try:
        yield from _rows(workbook, path)
    except UnusableFileError:
        raise
    except Exception as error:
        # Whatever a broken file makes of a parser.
        raise _unreadable(path) from error
    finally:
        workbook.close()


def _refuse_bomb(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
    except zipfile.BadZipFile as error:
        raise _unreadable(path) from error
    growth = unpacked / max(1, path.stat().st_size)
    if unpacked > MOST_BYTES or (unpacked > HARMLESS_BYTES and growth > MOST_GROWTH):
        raise UnusableFileError(_("“%(file)s” is too large when it is unpacked.") % {"file": path.name})


def _open(path: Path) -> Workbook:
    from openpyxl import load_workbook

    try:
        return load_workbook(path, read_only=True, data_only=True)
    except Exception as error:
        raise _unreadable(path) from error


def _rows(workbook: Workbook, path: Path) -> Iterator[RawRow]:
    """Nothing, where no sheet has the key; a sheet that has it is read to its end."""
    for sheet in workbook.worksheets:
        columns: list[str] = []
        for number, cells in _filled(sheet, path):
            if columns:
                yield row_below(columns, cells, number)
            elif KEY in map(column_name, cells):
                columns = columns_of(cells, path.name)
            else:
                break
        if columns:
            return
    words = {"file": path.name, "column": KEY}
    raise UnusableFileError(_("“%(file)s” has no column “%(column)s”.") % words)


def _filled(sheet: ReadOnlyWorksheet, path: Path) -> Iterator[tuple[int, tuple]]:
    filled = 0
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, max_row=LAST_ROW, values_only=True), 1):
        if any(cell not in (None, "") for cell in cells):
            filled += 1
            yield number, cells
        if filled > MOST_ROWS:
            words = {"file": path.name, "most": MOST_ROWS}
            raise UnusableFileError(_("“%(file)s” has more than %(most)d rows.") % words)


def _unreadable(path: Path) -> UnusableFileError:
    return UnusableFileError(_("“%(file)s” cannot be read as a workbook (XLSX).") % {"file": path.name})
