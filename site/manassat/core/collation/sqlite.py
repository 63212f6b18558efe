"""SQLite asks us how two names stand to each other."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from .key import sort_key
from .names import ARABIC


def install() -> None:
    connection_created.connect(_tell, dispatch_uid="arabic collation")


def compare(one: str, other: str) -> int:
    """Zero for the very same text only: nothing else counts as equal in a look-up or an index."""
    if one == other:
        return 0
    return -1 if sort_key(one) < sort_key(other) else 1


def _tell(connection: BaseDatabaseWrapper, **kwargs: object) -> None:
    if connection.vendor == "sqlite":
        connection.connection.create_collation(ARABIC, compare)
