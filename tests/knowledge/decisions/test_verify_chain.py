"""Whoever changes, removes or adds a line of the register past the site is found, with its place."""

from __future__ import annotations

import pytest
from django.db import connection

from knowledge.approval.models import LedgerEntry, LedgerHead
from tests.factories.approval import Cast

from .tampering import LEDGER, ONE_BYTE, change_entry, findings, sql

pytestmark = pytest.mark.django_db


@pytest.fixture
def length(cast: Cast) -> int:
    """Of a register with two decided papers."""
    cast.approve(cast.submitted())
    cast.approve(cast.submitted())
    return LedgerEntry.objects.count()


def test_verification__finds_nothing_in_what_the_site_wrote(length):
    assert findings() == []


def test_table_of_changes__names_every_column():
    assert set(ONE_BYTE) == {field.column for field in LedgerEntry._meta.fields}


@pytest.mark.parametrize("column", ONE_BYTE)
@pytest.mark.parametrize("place", ["first", "middle", "last"])
def test_verification__names_the_entry_of_which_a_column_was_altered(length, column, place):
    sequence = {"first": 1, "middle": 5, "last": length}[place]
    change_entry(sequence, column, ONE_BYTE[column])
    first = findings()[0]
    if column == "sequence" and place == "last":
        assert "999" in first
    assert f"Entry {sequence} " in first


@pytest.mark.parametrize(
    ("column", "part"),
    [
        ("title", "its contents"),
        ("at", "its contents"),
        ("previous_hash", "the hash of the entry before it"),
        ("entry_hash", "its own hash"),
    ],
)
@pytest.mark.parametrize("place", ["middle", "last"])
def test_verification__says_which_part_was_altered(length, column, part, place):
    change_entry(5 if place == "middle" else length, column, ONE_BYTE[column])
    assert findings()[0].endswith(f"altered: {part}.")
    assert sum("altered" in finding for finding in findings()) == 1


def test_verification__names_an_entry_that_was_given_another_number(length):
    change_entry(3, "sequence", 999)
    assert findings()[0] == "Entry 3 is missing: it stands under the number 999."


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps values, not their spelling")
@pytest.mark.parametrize(
    ("column", "spelling"),
    [("data", "replace(data, ': ', ':\t')"), ("at", "replace(at, ' ', 'T')"), ("paper_key", "upper(paper_key)")],
    ids=["a blank in the details", "a letter in the time", "capitals in the key"],
)
def test_verification__finds_a_byte_that_changes_no_value(length, column, spelling):
    sql(f"UPDATE {LEDGER} SET {column} = {spelling} WHERE sequence = 5")
    assert findings()[0].startswith("Entry 5 ")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL refuses such values")
@pytest.mark.parametrize(
    ("column", "value"),
    [("at", "never"), ("paper_key", "no key"), ("page_id", "no number")],
)
def test_verification__goes_on_after_an_entry_that_cannot_be_read(length, column, value):
    change_entry(5, column, value)
    assert findings()[0] == "Entry 5 cannot be read: it was altered."
    sql(f"DELETE FROM {LEDGER} WHERE sequence = %s", length)
    assert len(findings()) > 1


def test_verification__names_a_removed_entry(length):
    sql(f"DELETE FROM {LEDGER} WHERE sequence = 4")
    assert findings()[0] == "Entry 4 was removed."


def test_verification__names_a_removed_row_of_entries(length):
    sql(f"DELETE FROM {LEDGER} WHERE sequence IN (4, 5, 6)")
    assert findings()[0] == "Entries 4 to 6 were removed."


def test_verification__names_entries_removed_at_the_beginning(length):
    sql(f"DELETE FROM {LEDGER} WHERE sequence = 1")
    assert findings()[0] == "Entry 1 was removed."


def test_verification__names_what_was_cut_off_at_the_end(length):
    sql(f"DELETE FROM {LEDGER} WHERE sequence > %s", length - 2)
    assert findings()[0] == f"Entries {length - 1} to {length} were cut off at the end."


def test_verification__names_a_row_added_at_the_end(length):
    entry = LedgerEntry.objects.get(sequence=length)
    added = LedgerEntry(
        **{field.attname: getattr(entry, field.attname) for field in LedgerEntry._meta.fields}
        | {"sequence": length + 1, "previous_hash": entry.entry_hash}
    )
    added.entry_hash = added.digest()
    added.save()
    assert findings()[0] == f"Entries {length + 1} to {length + 1} stand behind the recorded end, entry {length}."


def test_verification__finds_an_entry_rewritten_with_its_hash(length):
    entry = LedgerEntry.objects.get(sequence=5)
    entry.title = "نموذج: عنوان مزور"
    change_entry(5, "title", entry.title)
    change_entry(5, "entry_hash", entry.digest())
    assert findings()[0] == "Entry 5 was exchanged together with its hash: entry 6 follows another one."


@pytest.mark.parametrize(
    ("column", "value"),
    [("sequence", 3), ("entry_hash", "e" * 64), ("moved_at", "2026-01-01 00:00:00.000001+00:00"), ("id", 2)],
)
def test_verification__finds_a_changed_end(length, column, value):
    sql(f"UPDATE {LedgerHead._meta.db_table} SET {column} = %s", value)
    assert "end" in findings()[0]


def test_verification__names_the_number_that_is_out_of_its_order(cast: Cast, length):
    """As by a mistake of the site, sealed as it stands."""
    entry = LedgerEntry.objects.decisions().last()
    for later in LedgerEntry.objects.filter(sequence__gte=entry.sequence):
        later.number = "PP-2026-007" if later.sequence == entry.sequence else later.number
        later.previous_hash = LedgerEntry.objects.get(sequence=later.sequence - 1).entry_hash
        for column, value in (("number", later.number), ("previous_hash", later.previous_hash)):
            change_entry(later.sequence, column, value)
        change_entry(later.sequence, "entry_hash", later.digest())
    sql(f"UPDATE {LedgerHead._meta.db_table} SET entry_hash = %s", LedgerEntry.objects.last().entry_hash)
    assert "bears PP-2026-007 where" in findings()[0]


@pytest.mark.parametrize("papers", [1, 3])
def test_verification__asks_the_chain_in_steps_not_in_entries(cast: Cast, papers, django_assert_num_queries):
    from knowledge.approval.verification.rows import rows

    for _number in range(papers):
        cast.approve(cast.submitted())
    with django_assert_num_queries(3):
        assert list(rows())
