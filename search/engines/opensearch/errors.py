"""A server that is elsewhere fails in many ways; callers know one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from opensearchpy.exceptions import OpenSearchException

from ..errors import SearchUnavailableError


@contextmanager
def failures_named() -> Iterator[None]:
    """Within, whatever goes wrong with the server is one kind of error."""
    try:
        yield
    except OpenSearchException as failure:
        raise SearchUnavailableError(str(failure)) from failure
