"""Brings items of the library in from a file; a second run updates them."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from tqdm import tqdm

from search.importing.errors import UnusableFileError
from search.importing.readers import RawRow
from search.importing.report import Report, errors_file_of, write_errors
from search.importing.run import import_file

MOST_LINES = 20


class Command(BaseCommand):
    help = "Imports library items from JSON Lines, CSV or XLSX (docs/features/import.md). A second run updates them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="one item a row; attached files are looked for beside it")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and write nothing")

    def handle(self, *args: object, file: Path, dry_run: bool, verbosity: int, **options: object) -> None:
        try:
            report = import_file(
                file, folder=file.parent, dry_run=dry_run, is_alone=True, progress=_progress(verbosity)
            )
        except UnusableFileError as error:
            raise CommandError(str(error)) from error
        self._say(report, dry_run, verbosity)
        errors = None if dry_run else self._write_errors(report, file)
        if report.bad_rows:
            raise CommandError(_skipped(report, errors))

    def _say(self, report: Report, dry_run: bool, verbosity: int) -> None:
        for warning in _first(report.warning_lines()):
            self.stderr.write(_("Warning: %(warning)s") % {"warning": warning})
        for row in _first(report.bad_rows):
            self.stderr.write(_("Row %(row)d: %(problem)s") % {"row": row.number, "problem": row.reason})
        if verbosity:
            self.stdout.write("\n".join(report.count_lines()))
            if dry_run:
                self.stdout.write(_("This was a trial: nothing was written."))

    def _write_errors(self, report: Report, file: Path) -> Path:
        errors = errors_file_of(file)
        try:
            write_errors(report, errors)
        except OSError as error:
            words = {"file": errors, "reason": error.strerror}
            raise CommandError(_("“%(file)s” cannot be written: %(reason)s") % words) from error
        return errors


def _progress(verbosity: int) -> object:
    """On a terminal alone."""

    def progress(rows: Iterable[RawRow], total: int) -> Iterable[RawRow]:
        return tqdm(rows, total=total, file=sys.stderr, disable=None if verbosity else True, unit="")

    return progress


def _first(lines: list) -> list:
    """The rest stands in the errors file."""
    return lines[:MOST_LINES]


def _skipped(report: Report, errors: Path | None) -> str:
    count = len(report.bad_rows)
    if not errors:
        return ngettext("%(count)d row is wrong.", "%(count)d rows are wrong.", count) % {"count": count}
    message = ngettext(
        "%(count)d row was skipped; why, is in %(file)s", "%(count)d rows were skipped; why, is in %(file)s", count
    )
    return message % {"count": count, "file": errors}
