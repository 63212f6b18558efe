"""Which engine ranks: SQLite's FTS5 in a file on one machine, OpenSearch for several (SEARCH_URL)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings

from .types import Engine


def library_engine() -> Engine:
    """The one of the settings as they are now."""
    return _engine(settings.SEARCH_URL, settings.SEARCH_INDEX)


@cache
def _engine(url: str, path: Path) -> Engine:
    if url:
        from .opensearch.engine import OpenSearchEngine

        return OpenSearchEngine(url)
    from .fts5.engine import Fts5Engine

    return Fts5Engine(path)
