"""One SQLite connection a thread, to a file that may be thrown away at any time: it is made anew from the pages."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .generations import make_sure_one_serves

WAIT_SECONDS = 20

_of_thread = threading.local()


def connection(path: Path) -> sqlite3.Connection:
    """Opened anew after a fork and when the file has gone or was replaced."""
    opened: dict[Path, tuple[object, sqlite3.Connection]] = _of_thread.__dict__.setdefault("opened", {})
    known = opened.get(path)
    if known and known[0] == _identity(path):
        return known[1]
    path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
    # What a power cut takes away can be indexed again.
    database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA cache_size=-16000;")
    make_sure_one_serves(database)
    opened[path] = (_identity(path), database)
    return database


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """One transaction; other writers wait, readers go on with what was."""
    database = connection(path)
    database.execute("BEGIN IMMEDIATE")
    try:
        yield database
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        return os.getpid(), path.stat().st_ino
    except FileNotFoundError:
        return None
