"""Entries as the database holds them, a few at a time, readable or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import DatabaseError, connection
from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from ..models import LedgerEntry

STEP = 500
# What comes of values that no code of this site has written.
UNREADABLE = (ValueError, TypeError, AttributeError, DatabaseError)
KEPT_AS_TEXT = ("at", "paper_key", "data")


@dataclass(frozen=True)
class Row:
    """`entry` is None where it cannot be read; `digest` is what its hash should be.

    `odd` names columns whose value is right and written otherwise than this site writes it.
    """

    sequence: object
    entry: LedgerEntry | None = None
    digest: str = ""
    odd: tuple[str, ...] = ()


def rows() -> Iterator[Row]:
    """In the order of the chain. Memory stays the same however many there are."""
    last: object = -1
    while isinstance(last, int) and (sequences := _following(last)):
        try:
            yield from [_row(entry) for entry in _with_raw_text(LedgerEntry.objects.filter(sequence__in=sequences))]
        except UNREADABLE:
            yield from (_row_by_itself(sequence) for sequence in sequences)
        last = sequences[-1]


def with_raw_text(found: QuerySet, names: Iterable[str]) -> QuerySet:
    """Where the database keeps text instead of values, one value can be written in several ways."""
    if connection.features.has_native_json_field:
        return found
    return found.annotate(**{f"raw_{name}": Cast(name, TextField()) for name in names})


def odd_columns(record: object, names: Iterable[str]) -> tuple[str, ...]:
    """Of a record that was read `with_raw_text`."""
    return tuple(
        name
        for name in names
        if hasattr(record, f"raw_{name}") and getattr(record, f"raw_{name}") != _as_we_write_it(record, name)
    )


def _following(last: int) -> list[object]:
    return list(LedgerEntry.objects.filter(sequence__gt=last).values_list("sequence", flat=True)[:STEP])


def _with_raw_text(entries: QuerySet[LedgerEntry]) -> QuerySet[LedgerEntry]:
    return with_raw_text(entries, KEPT_AS_TEXT)


def _row_by_itself(sequence: object) -> Row:
    try:
        return _row(_with_raw_text(LedgerEntry.objects.all()).get(sequence=sequence))
    except UNREADABLE:
        return Row(sequence)


def _row(entry: LedgerEntry) -> Row:
    if not (isinstance(entry.sequence, int) and isinstance(entry.page_id, int)):
        raise TypeError("A number is none.")
    return Row(entry.sequence, entry, entry.digest(), odd_columns(entry, KEPT_AS_TEXT))


def _as_we_write_it(record: object, name: str) -> object:
    return record._meta.get_field(name).get_db_prep_save(getattr(record, name), connection)
