"""Filling the next generation while the one before serves and publishing goes on."""

from __future__ import annotations

from collections.abc import Iterable

from ..types import Entry
from . import writes
from .asking import Asking
from .errors import failures_named


class OpenSearchRebuild:
    def __init__(self, asking: Asking) -> None:
        self.asking = asking
        self.generations = asking.generations
        with failures_named():
            self.number = self.generations.begin()

    def add(self, entries: Iterable[Entry]) -> None:
        with failures_named():
            writes.replace(self.generations, self.number, list(entries), seen_at_once=False)

    def finish(self) -> None:
        with failures_named():
            writes.refresh(self.generations, self.number)
            self.generations.serve(self.number)
            self.asking.mark_change()
