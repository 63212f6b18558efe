"""Wagtail's own command with a bar instead of dots: an index of thousands takes a minute."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator

from django.db.models import Model, QuerySet
from tqdm import tqdm
from wagtail.search.management.commands.update_index import Command as UpdateIndex

# Of a thousand at once, the bar of most models would never be seen between empty and full.
AT_ONCE = 200


class Command(UpdateIndex):
    help = "Makes the search indexes anew, while the old ones serve."

    def add_arguments(self, parser: ArgumentParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(chunk_size=AT_ONCE)

    def queryset_chunks(self, qs: QuerySet, chunk_size: int = AT_ONCE) -> Iterator[list[Model]]:
        """On a terminal; elsewhere, and in silence, only how many there were."""
        total = qs.count()
        is_hidden = not self.verbosity or not sys.stderr.isatty()
        with tqdm(total=total, desc=str(qs.model._meta.verbose_name), leave=False, disable=is_hidden) as bar:
            for chunk in super().queryset_chunks(qs, chunk_size):
                yield chunk
                bar.update(len(chunk))
        self.write(str(total), ending="")

    def print_iter_progress(self, iterable: Iterable[list[Model]]) -> Iterable[list[Model]]:
        return iterable
