"""What may go wrong with a file, and what to do about it."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from ..errors import SearchUnavailableError

logger = logging.getLogger(__name__)
PARTS = ("", "-wal", "-shm")


def tried_twice(method: Callable[..., Any]) -> Callable[..., Any]:
    """Between two statements a rebuild may have put other tables in place; a broken file is replaced by a new one."""

    @wraps(method)
    def wrapped(self: Any, *args: Any, **kwargs: Any) -> Any:
        try:
            return method(self, *args, **kwargs)
        except sqlite3.DatabaseError as failure:
            # Busy, full, or not to be opened is «operational»; anything else is no index any more.
            if not isinstance(failure, sqlite3.OperationalError):
                lay_aside(self.path)
        try:
            return method(self, *args, **kwargs)
        except sqlite3.DatabaseError as failure:
            raise SearchUnavailableError(str(failure)) from failure

    return wrapped


def lay_aside(path: Path) -> None:
    """The next connection makes a new, empty index, which healing fills."""
    logger.error("The library's index in %s is broken and was laid aside; a new one is made", path)
    for part in PARTS:
        broken = path.with_name(path.name + part)
        if broken.is_file():
            broken.replace(path.with_name(f"{path.name}.broken{part}"))
