"""Putting entries into the tables of one generation, and taking them out."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable

from ..analysed import analysed_fields, stems_in_order, suggestion_keys
from ..types import MOST_PASSAGES, Entry
from .schema import COLUMNS


def insert(database: sqlite3.Connection, number: int, entries: Iterable[Entry]) -> None:
    for entry in entries:
        _insert_item(database, number, entry)
        _insert_texts(database, number, entry)
        _insert_passages(database, number, entry)
        _insert_suggestions(database, number, entry)


def delete(database: sqlite3.Connection, number: int, ids: Iterable[int]) -> None:
    for pk in ids:
        if database.execute(f"DELETE FROM items_{number} WHERE id = ?", [pk]).rowcount:
            database.execute(f"DELETE FROM texts_{number} WHERE rowid = ?", [pk])
            for table, key in ((f"passages_{number}", "id"), (f"passage_stems_{number}", "rowid")):
                database.execute(f"DELETE FROM {table} WHERE {key} BETWEEN ? AND ?", passage_range(pk))
            database.execute(f"DELETE FROM suggestions_{number} WHERE item = ?", [pk])


def count_change(database: sqlite3.Connection) -> None:
    if not database.execute("UPDATE changes SET count = count + 1").rowcount:
        database.execute("INSERT INTO changes VALUES (1)")


def passage_range(pk: int) -> tuple[int, int]:
    return pk * MOST_PASSAGES, pk * MOST_PASSAGES + MOST_PASSAGES - 1


def _insert_item(database: sqlite3.Connection, number: int, entry: Entry) -> None:
    database.execute(
        f"INSERT INTO items_{number} VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            entry.id,
            entry.language,
            entry.external_id,
            entry.year,
            entry.published_at,
            entry.expires_at,
            json.dumps(entry.facets, ensure_ascii=False),
        ],
    )


def _insert_texts(database: sqlite3.Connection, number: int, entry: Entry) -> None:
    fields = analysed_fields(entry)
    places = ", ".join("?" * (len(COLUMNS) + 1))
    database.execute(
        f"INSERT INTO texts_{number} (rowid, {', '.join(COLUMNS)}) VALUES ({places})",
        [entry.id, *(fields[column] for column in COLUMNS)],
    )
    terms = {term for field in fields.values() for term in field.split()}
    database.executemany(f"INSERT OR IGNORE INTO vocabulary_{number} VALUES (?)", [(term,) for term in terms])


def _insert_passages(database: sqlite3.Connection, number: int, entry: Entry) -> None:
    kept = list(enumerate(entry.passages[:MOST_PASSAGES], start=passage_range(entry.id)[0]))
    database.executemany(
        f"INSERT INTO passages_{number} VALUES (?, ?, ?, ?)",
        [(pk, passage.document, passage.page, passage.text) for pk, passage in kept],
    )
    database.executemany(
        f"INSERT INTO passage_stems_{number} (rowid, stems) VALUES (?, ?)",
        [(pk, stems_in_order(passage.text)) for pk, passage in kept],
    )


def _insert_suggestions(database: sqlite3.Connection, number: int, entry: Entry) -> None:
    database.executemany(
        f"INSERT OR IGNORE INTO suggestions_{number} VALUES (?, ?, ?, ?, ?, ?)",
        [
            (entry.language, key, place, suggestion.kind, suggestion.text, entry.id)
            for suggestion in entry.suggestions
            for key, place in suggestion_keys(suggestion)
        ],
    )
