"""Whoever writes to the database during a test is seen here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from .rows import Change, Rows, rows_of, tables

READS = ("SELECT", "BEGIN", "SAVEPOINT", "RELEASE", "EXPLAIN", "SHOW")
# Nothing that a factory makes hangs on who is signed in.
SIGNING_IN = ('INSERT INTO "django_session"', 'UPDATE "django_session"', 'UPDATE "users_user" SET "last_login"')
WRITES = re.compile(r'(?:INSERT INTO|INSERT OR IGNORE INTO|UPDATE|DELETE FROM) "(\w+)"')


class Watch:
    """Calls `lost` at the first write that nobody learns. While learning, it keeps each table as it was before."""

    def __init__(self, lost: Callable[[], None]) -> None:
        self.lost = lost
        self.learns = self.is_paused = False
        self.before: dict[str, Rows] = {}

    def begin(self) -> None:
        if self not in connection.execute_wrappers:
            connection.execute_wrappers.append(self)

    def end(self) -> None:
        if self in connection.execute_wrappers:
            connection.execute_wrappers.remove(self)

    def __call__(self, execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict) -> Any:
        if not (self.is_paused or (isinstance(sql, str) and sql.startswith(READS + SIGNING_IN))):
            self._see(str(sql))
        return execute(sql, params, many, context)

    def _see(self, sql: str) -> None:
        written = WRITES.match(sql)
        table = written and written[1]
        if self.learns and table in tables():
            if table not in self.before:
                self.before[table] = self._read(table)
        elif not (self.learns and sql.startswith("ROLLBACK TO")):
            self.lost()

    def _read(self, table: str) -> Rows:
        with self.paused(), connection.cursor() as cursor:
            return rows_of(table, cursor)

    @contextmanager
    def learning(self) -> Iterator[Callable[[], list[Change]]]:
        """Yields what tells afterwards what was changed within."""
        self.learns, self.before = True, {}
        try:
            yield lambda: [Change.between(table, rows, self._read(table)) for table, rows in self.before.items()]
        except BaseException:
            self.lost()
            raise
        finally:
            self.learns = False

    @contextmanager
    def paused(self) -> Iterator[None]:
        self.is_paused, was_paused = True, self.is_paused
        try:
            yield
        finally:
            self.is_paused = was_paused
