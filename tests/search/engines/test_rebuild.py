"""A new index is filled beside the one that serves."""

from __future__ import annotations

import sqlite3

import pytest

from search.engines.errors import SearchUnavailableError
from search.engines.types import Engine

from .test_engines import found, waste


@pytest.fixture
def serving(engine: Engine) -> Engine:
    engine.add(waste(1, 2))
    return engine


def test_rebuild__is_not_seen__before_it_is_finished(serving: Engine) -> None:
    rebuild = serving.rebuild()
    rebuild.add(waste(2, 3))
    assert found(serving) == [1, 2]

    rebuild.finish()
    assert found(serving) == [2, 3]
    assert serving.size() == 2


def test_changes_during_a_rebuild__are_in_both__the_old_index_and_the_new(serving: Engine) -> None:
    rebuild = serving.rebuild()
    rebuild.add(waste(1, 2))
    serving.add(waste(4))
    serving.remove([1])
    assert found(serving) == [2, 4]

    rebuild.finish()
    assert found(serving) == [2, 4]


def test_rebuild_left_half_done__goes__when_the_next_begins(serving: Engine) -> None:
    left = serving.rebuild()
    left.add(waste(7, 8))
    rebuild = serving.rebuild()
    with pytest.raises((SearchUnavailableError, sqlite3.OperationalError)):
        left.add(waste(7, 8))
    rebuild.add(waste(9))
    rebuild.finish()

    assert found(serving) == [9]
    serving.add(waste(10))
    assert found(serving) == [9, 10]


def test_version__of_an_older_analyser_stays__until_the_rebuild_is_finished(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for kind in ("fts5", "opensearch"):
        monkeypatch.setattr(f"search.engines.{kind}.generations.ANALYSER_VERSION", 0)
    engine.add(waste(1))
    for kind in ("fts5", "opensearch"):
        monkeypatch.setattr(f"search.engines.{kind}.generations.ANALYSER_VERSION", 8)
    rebuild = engine.rebuild()
    assert engine.version() == 0

    rebuild.finish()
    assert engine.version() == 8
