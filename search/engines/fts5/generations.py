"""Which set of tables serves, and which is being filled."""

from __future__ import annotations

import sqlite3

from ...analysis.words import ANALYSER_VERSION
from . import writes
from .schema import drop_tables, make_ground, make_tables


def serving(database: sqlite3.Connection) -> tuple[int, int] | None:
    """Number and analyser's version of the generation that answers."""
    return database.execute("SELECT number, version FROM generations WHERE serves").fetchone()


def being_kept(database: sqlite3.Connection) -> list[int]:
    """All that changes must reach, one that is being built among them."""
    return [number for (number,) in database.execute("SELECT number FROM generations ORDER BY number")]


def begin(database: sqlite3.Connection) -> int:
    """A new, empty generation. One that a rebuild left half done goes."""
    for (number,) in database.execute("SELECT number FROM generations WHERE NOT serves").fetchall():
        _forget(database, number)
    number = database.execute("INSERT INTO generations (version) VALUES (?)", [ANALYSER_VERSION]).lastrowid
    make_tables(database, number)
    return number


def serve(database: sqlite3.Connection, number: int) -> None:
    for (other,) in database.execute("SELECT number FROM generations WHERE number <> ?", [number]).fetchall():
        _forget(database, other)
    database.execute("UPDATE generations SET serves = 1 WHERE number = ?", [number])
    writes.count_change(database)


def make_sure_one_serves(database: sqlite3.Connection) -> None:
    """A new file begins with an empty index, so that what is published from now on is found."""
    make_ground(database)
    if not serving(database):
        database.execute("BEGIN IMMEDIATE")
        if not serving(database):
            serve(database, begin(database))
        database.execute("COMMIT")


def _forget(database: sqlite3.Connection, number: int) -> None:
    drop_tables(database, number)
    database.execute("DELETE FROM generations WHERE number = ?", [number])
