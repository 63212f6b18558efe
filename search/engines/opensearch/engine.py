"""Ranking with OpenSearch, for sites on several machines."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from opensearchpy.exceptions import NotFoundError
from opensearchpy.helpers import BulkIndexError

from ..suggested import best_suggestions
from ..types import (
    LEAST_COMMON,
    STRONG,
    WEAK,
    WORDS,
    Entry,
    Hits,
    Passage,
    Phrase,
    ShelfRow,
    Suggestion,
    is_common,
)
from . import requests, writes
from .asking import Asking
from .errors import failures_named
from .generations import Generations
from .rebuild import OpenSearchRebuild
from .schema import ITEMS, PASSAGES, PROMINENT, STEMS, SUGGESTIONS
from .server import address_of, client_of

STRONGEST = 2.2
# In each process; a word that stands in 20,000 items takes 0.3 MB.
REMEMBERED_PHRASES = 128


class OpenSearchEngine:
    """Raises `SearchUnavailableError` where the server cannot be asked or written to."""

    def __init__(self, url: str) -> None:
        address = address_of(url)
        self.generations = Generations(client_of(address.host), address.prefix)
        self.asking = Asking(self.generations)

    def add(self, entries: Iterable[Entry]) -> None:
        entries = list(entries)
        self._write(lambda number: writes.replace(self.generations, number, entries))

    def remove(self, ids: Iterable[int]) -> None:
        ids = list(ids)
        self._write(lambda number: writes.remove(self.generations, number, ids))

    def rebuild(self) -> OpenSearchRebuild:
        return OpenSearchRebuild(self.asking)

    def hits(self, phrase: Phrase, field: str) -> Hits:
        return _hits(self, self.state(), phrase, field)

    def find_hits(self, phrase: Phrase, field: str) -> Hits:
        """Ranked by BM25 where that tells something, by where it stands elsewhere, like FTS5's."""
        rows = list(self.asking.every_item(requests.holding(field, phrase)))
        if len(phrase) == 1 and not is_common(len(rows), self.size()):
            by_rarity = STRONGEST / _rarity(len(rows), self.size())
            strengths = (min(row["_score"] * by_rarity, STRONGEST) for row in rows)
        else:
            strengths = (STRONG if PROMINENT in row.get("matched_queries", ()) else WEAK for row in rows)
        return Hits(array("q", (int(row["_id"]) for row in rows)), array("d", strengths))

    def size(self) -> int:
        return _size(self, self.state())

    def counts(self, terms: Iterable[str], field: str, most: int = LEAST_COMMON) -> dict[str, int]:
        terms = list(terms)
        if not terms:
            return {}
        asked = requests.counted(WORDS if field == WORDS else STEMS, terms)
        found = self.asking.answer(ITEMS, asked)["aggregations"]["terms"]["buckets"]
        return {bucket["key"]: min(bucket["doc_count"], LEAST_COMMON) for bucket in found}

    def passages(self, ids: Iterable[int], phrases: tuple[Phrase, ...]) -> dict[int, Passage]:
        ids = list(ids)
        if not ids or not phrases:
            return {}
        rows = self.asking.rows(PASSAGES, requests.best_passages(ids, phrases))
        return {row["_source"]["item"]: Passage(**row["_source"]["passage"]) for row in rows}

    def suggestions(self, beginning: str, language: str, most: int) -> list[tuple[Suggestion, list[int]]]:
        rows = [row["_source"] for row in self.asking.rows(SUGGESTIONS, requests.beginning_so(beginning, language))]
        return best_suggestions(
            [(row["place"], len(row["key"]), row["text"], row["kind"], row["item"]) for row in rows], most
        )

    def shelf(self) -> Iterator[ShelfRow]:
        for row in self.asking.every_item({"query": {"match_all": {}}}):
            yield ShelfRow(id=row["_source"]["item"], **row["_source"]["shelf"])

    def state(self) -> object:
        """What another process has written shows after a fifth of a second at the latest."""
        return self.asking.state()

    def version(self) -> int | None:
        with failures_named():
            return self.generations.version()

    def _write(self, write: Callable[[int], object]) -> None:
        """Into all generations; once more if one of them went meanwhile because a rebuild was finished."""
        with failures_named():
            self.generations.make_sure_one_serves()
            try:
                self._write_to_all(write)
            except (NotFoundError, BulkIndexError):
                self._write_to_all(write)
            self.asking.mark_change()

    def _write_to_all(self, write: Callable[[int], object]) -> None:
        for number in self.generations.being_kept():
            write(number)


def _rarity(found: int, size: int) -> float:
    """What the server multiplies every hit by."""
    return math.log(1 + (size - found + 0.5) / (found + 0.5))


@lru_cache(maxsize=REMEMBERED_PHRASES)
def _hits(engine: OpenSearchEngine, state: object, phrase: Phrase, field: str) -> Hits:
    """The commonest words cost most and are asked most; `state` forgets them when the index changes."""
    return engine.find_hits(phrase, field)


@lru_cache(maxsize=8)
def _size(engine: OpenSearchEngine, state: object) -> int:
    return engine.asking.count_items()
