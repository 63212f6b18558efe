"""Keeping the index true: whatever may have changed is looked at again once its transaction is through."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from manassat.core.after_commit import after_commit

from ..engines import library_engine
from .entries import entries_of

logger = logging.getLogger(__name__)
BATCH = 200


class _Waiting(threading.local):
    """Pages to look at, of this thread. What a rolled-back transaction leaves here is looked at for nothing, once."""

    def __init__(self) -> None:
        self.ids: set[int] = set()
        self.holders = 0


_waiting = _Waiting()


def refresh_after_commit(ids: Iterable[int]) -> None:
    """However often a page is saved in one transaction, it is looked at once."""
    _waiting.ids.update(ids)
    after_commit(_refresh_waiting)


@contextmanager
def held() -> Iterator[None]:
    """Within, for imports: pages wait until the end and are then looked at in batches."""
    _waiting.holders += 1
    try:
        yield
    finally:
        _waiting.holders -= 1
        after_commit(_refresh_waiting)


def refresh(ids: Iterable[int]) -> None:
    """Puts the public ones among the pages into the index as they are now, and takes the others out."""
    ids = sorted(ids)
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        entries = entries_of(batch)
        engine = library_engine()
        engine.add(entries)
        engine.remove(set(batch) - {entry.id for entry in entries})


def _refresh_waiting() -> None:
    """An index that cannot be written must not keep anybody from publishing: it is rebuilt later."""
    if _waiting.holders or not _waiting.ids:
        return
    ids, _waiting.ids = _waiting.ids, set()
    try:
        refresh(ids)
    except Exception:
        logger.exception("The library's index was not updated; run update_index")
