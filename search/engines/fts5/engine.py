"""Ranking with SQLite's FTS5 in a file of its own, beside whatever database the pages live in."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from ..suggested import best_suggestions
from ..types import (
    LEAST_COMMON,
    MOST_ROWS_OF_A_BEGINNING,
    STRONG,
    WEAK,
    Entry,
    Hits,
    Passage,
    Phrase,
    ShelfRow,
    Suggestion,
    is_common,
)
from . import generations, writes
from .connection import connection, writing
from .expressions import PROMINENT, WEIGHTS, any_of, fts5_rarity, within
from .failures import tried_twice

# In each process; a word that stands in 20,000 items takes 0.3 MB.
REMEMBERED_PHRASES = 128


class Fts5Engine:
    def __init__(self, path: Path) -> None:
        self.path = path

    @tried_twice
    def add(self, entries: Iterable[Entry]) -> None:
        entries = list(entries)
        with writing(self.path) as database:
            for number in generations.being_kept(database):
                writes.delete(database, number, [entry.id for entry in entries])
                writes.insert(database, number, entries)
            writes.count_change(database)

    @tried_twice
    def remove(self, ids: Iterable[int]) -> None:
        ids = list(ids)
        with writing(self.path) as database:
            for number in generations.being_kept(database):
                writes.delete(database, number, ids)
            writes.count_change(database)

    @tried_twice
    def rebuild(self) -> Fts5Rebuild:
        return Fts5Rebuild(self.path)

    @tried_twice
    def hits(self, phrase: Phrase, field: str) -> Hits:
        return _hits(self, self.state(), phrase, field)

    def find_hits(self, phrase: Phrase, field: str) -> Hits:
        """Ranked by BM25 where that tells something; by where it stands, which takes a fifth of the time, elsewhere."""
        ids = self._ids(field, phrase)
        if len(phrase) == 1 and not is_common(len(ids), self.size()):
            return _hits_of(self._ranked_rows(phrase, field))
        prominent = set(self._ids(PROMINENT, phrase))
        return Hits(array("q", ids), array("d", (STRONG if pk in prominent else WEAK for pk in ids)))

    def _ranked_rows(self, phrase: Phrase, field: str) -> list[tuple[int, float]]:
        table = self._table("texts")
        score = f"-bm25({table}, {WEIGHTS})"
        rows = self._rows(
            f"SELECT rowid, {score} FROM {table} WHERE {table} MATCH ?", [within(field, phrase)]
        ).fetchall()
        rarity = fts5_rarity(len(rows), self.size())
        return [(pk, score / rarity) for pk, score in rows]

    def _ids(self, field: str, phrase: Phrase) -> list[int]:
        table = self._table("texts")
        return [pk for (pk,) in self._rows(f"SELECT rowid FROM {table} WHERE {table} MATCH ?", [within(field, phrase)])]

    @tried_twice
    def size(self) -> int:
        return _size(self, self.state())

    def count_items(self) -> int:
        return next(self._rows(f"SELECT count(*) FROM {self._table('items')}"))[0]

    @tried_twice
    def counts(self, terms: Iterable[str], field: str, most: int = LEAST_COMMON) -> dict[str, int]:
        known = self._rows(f"SELECT term FROM {self._table('vocabulary')} WHERE term IN ", within=list(terms))
        counted = {term: self._count(term, field, most) for (term,) in known.fetchall()}
        return {term: count for term, count in counted.items() if count}

    def _count(self, term: str, field: str, most: int) -> int:
        table = self._table("texts")
        found = f"SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT {most}"
        return next(self._rows(f"SELECT count(*) FROM ({found})", [within(field, (term,))]))[0]

    @tried_twice
    def passages(self, ids: Iterable[int], phrases: tuple[Phrase, ...]) -> dict[int, Passage]:
        stems = self._table("passage_stems")
        best = f"SELECT rowid FROM {stems} WHERE {stems} MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rank LIMIT 1"
        text = f"SELECT document, page, text FROM {self._table('passages')} WHERE id = ({best})"
        asked = any_of(phrases)
        found = {pk: list(self._rows(text, [asked, *writes.passage_range(pk)])) for pk in ids if phrases}
        return {pk: Passage(*rows[0]) for pk, rows in found.items() if rows}

    @tried_twice
    def suggestions(self, beginning: str, language: str, most: int) -> list[tuple[Suggestion, list[int]]]:
        columns = "place, length(key), text, kind, item"
        begins = "language = ? AND key >= ? AND key < ?"
        rows = self._rows(
            f"SELECT {columns} FROM {self._table('suggestions')} WHERE {begins} LIMIT {MOST_ROWS_OF_A_BEGINNING}",
            [language, beginning, beginning + "\U0010ffff"],
        )
        return best_suggestions(rows, most)

    @tried_twice
    def shelf(self) -> list[ShelfRow]:
        columns = "id, language, external_id, year, published_at, expires_at, facets"
        rows = self._rows(f"SELECT {columns} FROM {self._table('items')}")
        return [ShelfRow(*plain, json.loads(facets)) for *plain, facets in rows]

    @tried_twice
    def state(self) -> object:
        return next(self._rows("SELECT max(number), (SELECT max(count) FROM changes) FROM generations"))

    @tried_twice
    def version(self) -> int | None:
        found = generations.serving(connection(self.path))
        return found[1] if found else None

    def _table(self, name: str) -> str:
        number, _version = generations.serving(connection(self.path))
        return f"{name}_{number}"

    def _rows(self, sql: str, values: Iterable = (), *, within: list | None = None, end: str = "") -> sqlite3.Cursor:
        """`within` are the values of an IN at the statement's end."""
        places = f"({', '.join('?' * len(within))})" if within is not None else ""
        return connection(self.path).execute(sql + places + end, [*values, *(within or ())])


@lru_cache(maxsize=1)
def _size(engine: Fts5Engine, state: object) -> int:
    """SQLite counts row by row, and a question asks a dozen times."""
    return engine.count_items()


def forget_hits() -> None:
    """For measurements: as if the process had just begun."""
    _hits.cache_clear()


def _hits_of(rows: list[tuple[int, float]]) -> Hits:
    return Hits(array("q", (pk for pk, _strength in rows)), array("d", (strength for _pk, strength in rows)))


@lru_cache(maxsize=REMEMBERED_PHRASES)
def _hits(engine: Fts5Engine, state: object, phrase: Phrase, field: str) -> Hits:
    """The commonest words cost most and are asked most; `state` forgets them when the index changes."""
    return engine.find_hits(phrase, field)


class Fts5Rebuild:
    """Fills the next generation in many short transactions, so that publishing need not wait."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with writing(path) as database:
            self.number = generations.begin(database)

    @tried_twice
    def add(self, entries: Iterable[Entry]) -> None:
        entries = list(entries)
        with writing(self.path) as database:
            writes.delete(database, self.number, [entry.id for entry in entries])
            writes.insert(database, self.number, entries)

    @tried_twice
    def finish(self) -> None:
        with writing(self.path) as database:
            generations.serve(database, self.number)
