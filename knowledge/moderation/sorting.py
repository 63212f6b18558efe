"""The order of the queue."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from manassat.core.collation import sort_key

from .entries import QueueEntry

DEFAULT_SORT = "due"
SORTS: dict[str, Callable[[QueueEntry], Any]] = {
    "title": lambda entry: sort_key(entry.title),
    "platform": lambda entry: sort_key(entry.platform.title if entry.platform else ""),
    "type": lambda entry: (entry.document_type, entry.language),
    "step": lambda entry: (entry.approval_round.step.sort_order, sort_key(str(entry.step))),
    "votes": lambda entry: entry.standing.approvals / entry.standing.quorum,
    "waiting": lambda entry: entry.waiting_days,
    "due": lambda entry: entry.approval_round.due_on,
}


def in_order(entries: Iterable[QueueEntry], sort: str) -> list[QueueEntry]:
    """`sort` names a column, with `-` before it backwards. Among equals the next due comes first, as it came."""
    name = sort.removeprefix("-")
    key = SORTS.get(name, SORTS[DEFAULT_SORT])
    return sorted(entries, key=key, reverse=name in SORTS and sort.startswith("-"))


def turned(sort: str, name: str) -> str:
    """What a click on the heading of column `name` asks for."""
    return f"-{name}" if (sort or DEFAULT_SORT) == name else name
