"""What callers of an engine must expect of a server that is elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from opensearchpy.exceptions import OpenSearchException


class SearchUnavailableError(Exception):
    """The index cannot be read or written now: the server is away, too slow, or refuses us."""


@contextmanager
def failures_named() -> Iterator[None]:
    """Within, whatever goes wrong with the server is one kind of error."""
    try:
        yield
    except OpenSearchException as failure:
        raise SearchUnavailableError(str(failure)) from failure
