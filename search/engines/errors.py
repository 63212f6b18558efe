"""What callers of an engine must expect."""

from __future__ import annotations


class SearchUnavailableError(Exception):
    """The index cannot be read or written now: its server is away or too slow, or its file is broken."""
