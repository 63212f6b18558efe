"""Files as they come from disk, with errors a person can act on."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

from .errors import LoadError
from .records import Record


def read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise LoadError(_("%(file)s cannot be read: %(reason)s") % {"file": path, "reason": error.strerror}) from error
    except UnicodeDecodeError as error:
        raise LoadError(_("%(file)s is not UTF-8 text.") % {"file": path}) from error


def read_json(path: Path) -> object:
    try:
        return json.loads(read_text(path))
    except json.JSONDecodeError as error:
        words = {"file": path, "row": error.lineno, "reason": error.msg}
        raise LoadError(_("%(file)s, row %(row)s: not valid JSON (%(reason)s).") % words) from error


def read_record(path: Path) -> Record:
    """The file's outermost object."""
    return Record(read_json(path), path.name)


def read_csv(path: Path, columns: tuple[str, ...]) -> Iterator[Record]:
    """A record a row, named by its place in the file; every one of `columns` must be there."""
    reader = csv.DictReader(io.StringIO(read_text(path), newline=""), strict=True)
    missing = [column for column in columns if column not in (reader.fieldnames or [])]
    if missing:
        words = {"file": path, "columns": ", ".join(missing)}
        raise LoadError(_("%(file)s, row 1: columns are missing: %(columns)s") % words)
    try:
        for row in reader:
            yield _record_of(row, reader.line_num)
    except csv.Error as error:
        words = {"row": reader.line_num, "reason": error}
        raise LoadError(_("Row %(row)s: malformed (%(reason)s).") % words) from error


def _record_of(row: dict, number: int) -> Record:
    if None in row or None in row.values():
        raise LoadError(_("Row %(row)s has more or fewer fields than the first row.") % {"row": number})
    return Record(row, _("Row %(row)s") % {"row": number})
