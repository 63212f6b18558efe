"""What somebody does who writes into the database or the files past the site."""

from __future__ import annotations

import io

from django.core.management import CommandError, call_command
from django.db import connection
from django.utils.translation import override

from knowledge.approval.models import LedgerEntry
from knowledge.approval.models.ledger import BEGINNING

LEDGER = LedgerEntry._meta.db_table


def sql(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def change_entry(sequence: int, column: str, value: object) -> None:
    """`value` is what the database is to hold, or a SQL expression of the column as `SQL(...)`."""
    sql(f'UPDATE {LEDGER} SET "{column}" = %s WHERE sequence = %s', value, sequence)


def findings(command: str = "verify_decisions") -> list[str]:
    """What the command says, in English; empty where it finds nothing."""
    written = io.StringIO()
    with override("en"):
        try:
            call_command(command, stdout=written, stderr=io.StringIO())
        except CommandError:
            return written.getvalue().splitlines()
    return []


# One byte is another one, in each column. What a byte cannot change (the shape of a number) the database refuses.
ONE_BYTE: dict[str, object] = {
    "sequence": 999,
    "event": "votee",
    "at": "2026-01-01 00:00:00.000001+00:00",
    "page_id": 99999,
    "paper_key": "0" * 31 + "1",
    "language": "as",
    "title": "نموذج: ورقة موفق",
    "text_hash": "f" * 64,
    "number": "PP-2026-009",
    "actor_id": 99998,
    "actor_name": "another",
    "data": '{"step": "another"}',
    "previous_hash": BEGINNING[:-1] + "1",
    "entry_hash": "e" * 64,
}
