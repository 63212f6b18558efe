"""The tables of one index. A rebuild fills a second set of them while the first serves."""

from __future__ import annotations

import sqlite3

from ..types import ROOTS, TEXT_WEIGHTS, WORDS

COLUMNS = (*TEXT_WEIGHTS, ROOTS, WORDS)
# Ours are letters and digits already: the tokeniser only has to leave them alone.
TOKENISER = "tokenize='unicode61 remove_diacritics 0'"

GROUND = """
CREATE TABLE IF NOT EXISTS changes (count INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS generations (
    number INTEGER PRIMARY KEY AUTOINCREMENT, version INTEGER NOT NULL, serves INTEGER NOT NULL DEFAULT 0
);
"""
# The passages of an item have neighbouring numbers: a search within one item is a search in a range.
# The vocabulary holds every term there ever was: it tells in a microsecond what `texts` need not be asked for.
TABLES = """
CREATE TABLE items_{n} (
    id INTEGER PRIMARY KEY, language TEXT, external_id TEXT, year INTEGER, published_at REAL, expires_at REAL,
    facets TEXT
);
CREATE VIRTUAL TABLE texts_{n} USING fts5({columns}, {tokeniser});
CREATE TABLE vocabulary_{n} (term TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE passages_{n} (id INTEGER PRIMARY KEY, document INTEGER, page INTEGER, text TEXT);
CREATE VIRTUAL TABLE passage_stems_{n} USING fts5(stems, {tokeniser});
CREATE TABLE suggestions_{n} (
    language TEXT, key TEXT, place INTEGER, kind TEXT, text TEXT, item INTEGER,
    PRIMARY KEY (language, key, place, kind, text, item)
) WITHOUT ROWID;
CREATE INDEX suggestions_of_item_{n} ON suggestions_{n} (item)
"""
NAMES = ("items", "texts", "vocabulary", "passages", "passage_stems", "suggestions")


def make_ground(database: sqlite3.Connection) -> None:
    database.executescript(GROUND)


def make_tables(database: sqlite3.Connection, number: int) -> None:
    """Statement by statement: a script would end the transaction around it."""
    script = TABLES.format(n=number, columns=", ".join(COLUMNS), tokeniser=TOKENISER)
    for statement in script.split(";"):
        database.execute(statement)


def drop_tables(database: sqlite3.Connection, number: int) -> None:
    for name in reversed(NAMES):
        database.execute(f"DROP TABLE IF EXISTS {name}_{number}")
