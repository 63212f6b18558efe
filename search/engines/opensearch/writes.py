"""Putting entries into the indices of one generation, and taking them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from opensearchpy.helpers import bulk

from ..types import Entry
from .documents import documents_of
from .generations import Generations
from .schema import NAMES
from .server import patiently

MOST_BYTES_AT_ONCE = 10_000_000


def replace(generations: Generations, number: int, entries: list[Entry], *, seen_at_once: bool = True) -> None:
    _delete(generations, number, [entry.id for entry in entries])
    bulk(
        generations.server,
        _actions(generations, number, entries),
        max_chunk_bytes=MOST_BYTES_AT_ONCE,
        refresh=seen_at_once,
        require_alias=True,
        **patiently(),
    )


def remove(generations: Generations, number: int, ids: list[int]) -> None:
    _delete(generations, number, ids)
    refresh(generations, number)


def refresh(generations: Generations, number: int) -> None:
    """From now on searches see what was written."""
    generations.server.indices.refresh(index=_all_of(generations, number), params=patiently())


def _delete(generations: Generations, number: int, ids: Iterable[int]) -> None:
    """Seen with the next refresh; the one before lets it see what there is to delete."""
    refresh(generations, number)
    asked = {"query": {"terms": {"item": list(ids)}}}
    generations.server.delete_by_query(
        index=_all_of(generations, number), body=asked, params={"conflicts": "proceed", **patiently()}
    )


def _actions(generations: Generations, number: int, entries: Iterable[Entry]) -> Iterator[dict[str, Any]]:
    for entry in entries:
        for name, pk, document in documents_of(entry):
            yield {"_index": generations.writable(name, number), "_id": pk, "_source": document}


def _all_of(generations: Generations, number: int) -> str:
    return ",".join(generations.writable(name, number) for name in NAMES)
