"""Asking the indices that serve, whichever generation they are of."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

from opensearchpy.exceptions import NotFoundError

from .errors import failures_named
from .generations import Generations
from .schema import ITEMS, MOST_ROWS, STATE
from .server import patiently

# One question asks for the state some fifty times; what another process has published may wait so long to be found.
STATE_SECONDS = 0.2
# Answers may have thousands of rows: nothing travels but what is read of them.
READ_OF_ROWS = ",".join(f"hits.hits.{name}" for name in ("_id", "_score", "_source", "matched_queries"))
Row = dict[str, Any]


class Asking:
    """`state` is a mark that every write replaces; None as long as nothing was written."""

    def __init__(self, generations: Generations) -> None:
        self.generations = generations
        self.server = generations.server
        self._seen: tuple[float, object] = (-math.inf, None)

    def rows(self, name: str, body: dict[str, Any]) -> list[Row]:
        return self.answer(name, body, filter_path=READ_OF_ROWS).get("hits", {}).get("hits", [])

    def every_item(self, body: dict[str, Any]) -> Iterator[Row]:
        """All that answer, in rising order, however many."""
        body = {**body, "sort": [{"item": "asc"}], "size": MOST_ROWS}
        while rows := self.rows(ITEMS, body):
            yield from rows
            if len(rows) < MOST_ROWS:
                return
            body["search_after"] = [int(rows[-1]["_id"])]

    def count_items(self) -> int:
        return self._asked(lambda: self.server.count(index=self.generations.serving(ITEMS)))["count"]

    def answer(self, name: str, body: dict[str, Any], **parameters: str) -> dict[str, Any]:
        index = self.generations.serving(name)
        return self._asked(lambda: self.server.search(index=index, body=body, params=parameters))

    def state(self) -> object:
        asked_at, state = self._seen
        if time.monotonic() - asked_at > STATE_SECONDS:
            state = self._asked_state()
            self._seen = (time.monotonic(), state)
        return state

    def mark_change(self) -> None:
        """Known here at once."""
        index = self.generations.serving(STATE)
        self.server.index(index=index, id=STATE, body={"mark": uuid4().hex}, params=patiently())
        self._seen = (-math.inf, None)

    def _asked_state(self) -> object:
        with failures_named():
            found = self.server.get(index=self.generations.serving(STATE), id=STATE, params={"ignore": 404})
            return found.get("_source", {}).get("mark")

    def _asked(self, ask: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        """A server that has never heard of us begins with an empty index."""
        with failures_named():
            try:
                return ask()
            except NotFoundError:
                self.generations.make_sure_one_serves()
                return ask()
