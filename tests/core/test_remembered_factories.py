"""What the factories remember is the same, row by row, as what they make."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import time_machine
from django.db import connection, transaction

from home.models import HomePage
from platforms.models import Governorate, PlatformPage
from tests.factories.approval import Cast
from tests.factories.authorities import make_governorate
from tests.factories.pages import make_platform
from tests.factories.remembered import memory as memory_of_session
from tests.factories.remembered.keys import UnknowableError, key_of
from tests.factories.remembered.memory import Memory
from tests.factories.remembered.rows import Rows, rows_of, tables

pytestmark = pytest.mark.django_db


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[Memory]:
    """Of a session that has just begun."""
    with monkeypatch.context() as patch:
        patch.setattr(memory_of_session, "answer", (own := Memory()).answer)
        yield own
    own.forget_place()


@contextmanager
def one_test(memory: Memory) -> Iterator[None]:
    with transaction.atomic():
        memory.stand_on_ground()
        yield
        memory.forget_place()
        transaction.set_rollback(True)


def everything() -> dict[str, Rows]:
    with connection.cursor() as cursor:
        return {table: rows_of(table, cursor) for table in tables()}


def count_work(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by one whenever a governorate is really made."""
    made, create = [], Governorate.objects.create
    monkeypatch.setattr(Governorate.objects, "create", lambda **fields: made.append(1) or create(**fields))
    return made


def test_second_test__finds_the_rows_that_the_first_one_made(memory, site_home):
    states = []
    for _each in range(2):
        with one_test(memory):
            Cast(make_platform(site_home)).submitted()
            states.append((everything(), len(connection.run_on_commit)))
    assert states[0] == states[1]
    assert len(memory.ground.after) == 1


def test_answer__is_a_copy_that_knows_its_row(memory, site_home):
    with one_test(memory):
        first = make_platform(site_home)
    with one_test(memory):
        second = make_platform(site_home)
        assert second == first and second is not first
        assert PlatformPage.objects.get().title == second.title


def _write(home: HomePage) -> None:
    home.save()


def _undo(home: HomePage) -> None:
    with transaction.atomic():
        transaction.set_rollback(True)


@pytest.mark.parametrize("disturb", [_write, _undo], ids=["a write", "a rollback"])
def test_factory__works_itself_after_somebody_else_touched_the_rows(
    memory, site_home, monkeypatch, disturb: Callable[[HomePage], None]
):
    made = count_work(monkeypatch)
    for _each in range(2):
        with one_test(memory):
            disturb(site_home)
            make_governorate()
    assert len(made) == 2


def test_factory__works_itself_while_the_clock_is_moved(memory, monkeypatch):
    made = count_work(monkeypatch)
    for _each in range(2):
        with one_test(memory), time_machine.travel("2027-01-01"):
            make_governorate()
    assert len(made) == 2


def test_factory__works_once_for_two_tests_otherwise(memory, monkeypatch):
    made = count_work(monkeypatch)
    for _each in range(2):
        with one_test(memory):
            make_governorate()
    assert len(made) == 1


def test_key__is_refused_for_what_is_not_saved_yet():
    with pytest.raises(UnknowableError):
        key_of([Governorate(name_ar="نموذج")])


def test_key__tells_a_row_from_itself_before_a_change(site_home):
    before = key_of(site_home)
    site_home.title = "نموذج: آخر"
    assert key_of(site_home) != before
