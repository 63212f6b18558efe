"""A count may be lost, but no reader waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

BRIEFLY = 100


@contextmanager
def brief_patience() -> Iterator[None]:
    """Within, a write gives up at once while somebody else holds SQLite's one lock; PostgreSQL locks rows alone."""
    if connection.vendor != "sqlite":
        yield
        return
    _wait_at_most(BRIEFLY)
    try:
        yield
    finally:
        _wait_at_most(1000 * settings.DATABASES["default"]["OPTIONS"]["timeout"])


def _wait_at_most(milliseconds: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout = {milliseconds:d}")
