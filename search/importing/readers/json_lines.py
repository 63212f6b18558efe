"""JSON Lines: an object a line. A line that is broken is a bad row, and the next one is read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from django.utils.translation import gettext as _

from ..columns import column_name
from ..errors import UnusableFileError
from .rows import RawRow

MOST_BYTES_A_LINE = 8 * 1024 * 1024
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def json_rows(path: Path) -> Iterator[RawRow]:
    """One array of objects instead of lines is understood too."""
    with path.open("rb") as file:
        if _is_array(file):
            yield from _rows_of_array(file, path)
        else:
            yield from _rows_of_lines(file)


def _is_array(file: BinaryIO) -> bool:
    beginning = file.read(1024)
    file.seek(0)
    return beginning.removeprefix(BYTE_ORDER_MARK).lstrip().startswith(b"[")


def _rows_of_array(file: BinaryIO, path: Path) -> Iterator[RawRow]:
    try:
        found = json.loads(file.read().decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        words = {"file": path.name, "reason": error}
        raise UnusableFileError(_("“%(file)s” is not valid JSON (%(reason)s).") % words) from error
    yield from (_row(number, value) for number, value in enumerate(found, 1))


def _rows_of_lines(file: BinaryIO) -> Iterator[RawRow]:
    for number, line in _lines(file):
        if line is None:
            yield RawRow(number, problem=_("The line is too long."))
        elif line.strip():
            yield _row_of_line(number, line)


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """None for a line that nobody can have meant: it is skipped without being kept in memory."""
    number = 0
    while line := file.readline(MOST_BYTES_A_LINE):
        number += 1
        is_whole = len(line) < MOST_BYTES_A_LINE or line.endswith(b"\n")
        rest = line
        while not is_whole and rest and not rest.endswith(b"\n"):
            rest = file.readline(MOST_BYTES_A_LINE)
        yield number, (line.removeprefix(BYTE_ORDER_MARK) if number == 1 else line) if is_whole else None


def _row_of_line(number: int, line: bytes) -> RawRow:
    try:
        return _row(number, json.loads(line.decode("utf-8")))
    except UnicodeDecodeError:
        return RawRow(number, problem=_("The line is not UTF-8 text."))
    except (ValueError, RecursionError) as error:
        return RawRow(number, problem=_("The line is not valid JSON (%(reason)s).") % {"reason": error})


def _row(number: int, found: object) -> RawRow:
    if not isinstance(found, dict):
        return RawRow(number, problem=_("The line is not an object with named values."))
    return RawRow(number, {column_name(name): value for name, value in found.items()})
