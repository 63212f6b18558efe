"""The rows of a table as the database holds them, and the difference between two of its states."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import chain

from django.apps import apps
from django.db import connection
from django.db.backends.utils import CursorWrapper
from wagtail.models import Page

Row = tuple
Rows = dict[object, Row]


@dataclass(frozen=True)
class Table:
    columns: tuple[str, ...]
    key: str

    @property
    def quoted(self) -> list[str]:
        return [connection.ops.quote_name(column) for column in self.columns]


@cache
def tables() -> dict[str, Table]:
    """Of all models, by name. The key comes first."""
    found = {}
    for model in apps.get_models(include_auto_created=True):
        key = model._meta.pk.column
        others = [column.column for column in model._meta.local_concrete_fields if column.column != key]
        found[model._meta.db_table] = Table((key, *others), key)
    return found


def rows_of(table: str, cursor: CursorWrapper) -> Rows:
    # The sign keeps SQLite from making dates of what it stores as text.
    sign = "+" if connection.vendor == "sqlite" else ""
    columns = ", ".join(sign + column for column in tables()[table].quoted)
    cursor.execute(f"SELECT {columns} FROM {connection.ops.quote_name(table)}")
    return {row[0]: tuple(row) for row in cursor.fetchall()}


@dataclass(frozen=True)
class Change:
    table: str
    gone: list[object]
    changed: list[tuple[object, dict[str, object]]]
    new: list[Row]

    @classmethod
    def between(cls, table: str, before: Rows, after: Rows) -> Change:
        return cls(
            table,
            [key for key in before if key not in after],
            [
                (key, _what_differs(tables()[table], before[key], row))
                for key, row in after.items()
                if key in before and before[key] != row
            ],
            [row for key, row in after.items() if key not in before],
        )

    def pages(self) -> list[object]:
        """The numbers of those that came or changed."""
        return [row[0] for row in (*self.changed, *self.new)] if self.table == Page._meta.db_table else []

    def put_back(self, cursor: CursorWrapper) -> None:
        name, columns = connection.ops.quote_name(self.table), tables()[self.table].quoted
        for key in self.gone:
            cursor.execute(f"DELETE FROM {name} WHERE {columns[0]} = %s", [key])
        for key, values in self.changed:
            settings = ", ".join(f"{column} = %s" for column in values)
            cursor.execute(f"UPDATE {name} SET {settings} WHERE {columns[0]} = %s", [*values.values(), key])
        if self.new:
            places = ", ".join(["(" + ", ".join(["%s"] * len(columns)) + ")"] * len(self.new))
            cursor.execute(f"INSERT INTO {name} ({', '.join(columns)}) VALUES {places}", list(chain(*self.new)))


def _what_differs(table: Table, before: Row, after: Row) -> dict[str, object]:
    return {name: new for name, old, new in zip(table.quoted, before, after, strict=True) if old != new}
