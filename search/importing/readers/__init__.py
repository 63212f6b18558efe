"""Rows as they stand in the file, whatever its format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from ..columns import KEY
from ..errors import UnusableFileError
from .comma_separated import comma_separated_rows
from .json_lines import json_rows
from .rows import Overview, RawRow
from .workbook import workbook_rows

Reader = Callable[[Path], Iterator[RawRow]]
READERS: dict[str, Reader] = {
    ".jsonl": json_rows,
    ".ndjson": json_rows,
    ".json": json_rows,
    ".csv": comma_separated_rows,
    ".xlsx": workbook_rows,
}

__all__ = ["READERS", "Overview", "RawRow", "overview_of", "read_rows"]


def read_rows(path: Path) -> Iterator[RawRow]:
    """One after the other; raises `UnusableFileError` where there is no reading on."""
    reader = READERS.get(path.suffix.lower())
    if not reader:
        kinds = " ".join(READERS)
        raise UnusableFileError(_("“%(file)s” is none of these kinds: %(kinds)s") % {"file": path.name, "kinds": kinds})
    try:
        yield from reader(path)
    except OSError as error:
        words = {"file": path.name, "reason": error.strerror or error}
        raise UnusableFileError(_("“%(file)s” cannot be read: %(reason)s") % words) from error


def overview_of(path: Path) -> Overview:
    """Reads the whole file once, so that an unusable one is refused before anything is written."""
    overview = Overview()
    for row in read_rows(path):
        overview.add(row)
    if not overview.rows:
        raise UnusableFileError(_("“%(file)s” has no rows.") % {"file": path.name})
    if KEY not in overview.columns:
        words = {"file": path.name, "column": KEY}
        raise UnusableFileError(_("“%(file)s” has no column “%(column)s”.") % words)
    return overview
