"""What the loaders' commands share: all or nothing, one clear message, a line a stage."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _

from .errors import LoadError
from .tally import Tally

Say = Callable[[str, Tally], None]


class LoaderCommand(BaseCommand):
    """Subclasses implement `load`, and name the default of the file they read if they read one."""

    default_file: Path | None = None

    def add_arguments(self, parser: ArgumentParser) -> None:
        if self.default_file:
            parser.add_argument("file", nargs="?", type=Path, default=self.default_file)

    def handle(self, *args: object, verbosity: int, file: Path | None = None, **options: object) -> None:
        try:
            with transaction.atomic():
                self.load(file, self._say if verbosity else lambda stage, tally: None)
        except LoadError as error:
            raise CommandError(str(error)) from error
        except (DataError, IntegrityError) as error:
            raise CommandError(_("The database refuses a value: %(reason)s") % {"reason": error}) from error

    def load(self, file: Path | None, say: Say) -> None:
        """Read `file` and make what is missing; `say` is called once a stage."""
        raise NotImplementedError

    def _say(self, stage: str, tally: Tally) -> None:
        self.stdout.write(_("%(stage)s: %(tally)s") % {"stage": stage, "tally": tally})
