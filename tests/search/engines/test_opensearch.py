"""What is true of a server that is elsewhere, and of no file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from search.engines.errors import SearchUnavailableError
from search.engines.opensearch import asking
from search.engines.opensearch.engine import OpenSearchEngine
from search.engines.opensearch.server import Address, address_of
from search.question.plan import find
from tests.requirements import needs_opensearch

from .entries import make_entry
from .test_engines import WORD, found, waste

if TYPE_CHECKING:
    from osmem_server import OsmemServer

# Nobody listens there: the first port is reserved.
AWAY = "http://127.0.0.1:1"


@pytest.fixture
def url(osmem_server: OsmemServer) -> Iterator[str]:
    with osmem_server.clone() as server:
        yield server.url


@pytest.mark.parametrize(
    ("url", "host", "prefix"),
    [
        ("http://127.0.0.1:9200", "http://127.0.0.1:9200", "library"),
        ("https://me:secret@search.example:9200/manassat/", "https://me:secret@search.example:9200", "manassat"),
    ],
)
def test_address__names_the_server_and_the_prefix__of_our_indices(url: str, host: str, prefix: str) -> None:
    assert address_of(url) == Address(host, prefix)


@pytest.mark.parametrize(
    "use",
    [
        lambda engine: engine.add(waste(1)),
        lambda engine: engine.remove([1]),
        lambda engine: engine.rebuild(),
        lambda engine: find("النفايات", engine),
        lambda engine: engine.passages([1], (WORD,)),
        lambda engine: engine.suggestions("م", "ar", 5),
        lambda engine: list(engine.shelf()),
        lambda engine: engine.version(),
    ],
    ids=["add", "remove", "rebuild", "find", "passages", "suggestions", "shelf", "version"],
)
def test_engine__says_that_it_is_unavailable__when_nobody_answers(use) -> None:
    with pytest.raises(SearchUnavailableError):
        use(OpenSearchEngine(AWAY))


@needs_opensearch
def test_new_server__answers__before_anything_was_written(url: str) -> None:
    engine = OpenSearchEngine(url)

    assert engine.version() is None
    assert find("النفايات", engine).scores == {}
    assert engine.version() is not None


@needs_opensearch
def test_other_process__sees_a_change__as_soon_as_it_asks_for_the_state(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "STATE_SECONDS", 0)
    here, there = OpenSearchEngine(url), OpenSearchEngine(url)
    here.add(waste(1))
    assert found(there) == [1]

    here.remove([1])
    assert found(there) == []


@needs_opensearch
def test_state__is_not_asked_again__within_one_question(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = OpenSearchEngine(url)
    engine.add(waste(1))
    asked = []
    monkeypatch.setattr(engine.asking, "_asked_state", lambda: asked.append(1) or "state")
    monkeypatch.setattr(asking, "STATE_SECONDS", 60)
    find("إدارة النفايات الصلبة", engine)

    assert len(asked) == 1


@needs_opensearch
def test_items__all_come__however_many_fit_into_one_answer(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "MOST_ROWS", 3)
    engine = OpenSearchEngine(url)
    engine.add(waste(*range(1, 8)))

    assert found(engine) == list(range(1, 8))
    assert [row.id for row in engine.shelf()] == list(range(1, 8))


@needs_opensearch
def test_sites__share_a_server__and_no_items(url: str) -> None:
    one, other = OpenSearchEngine(f"{url}/one"), OpenSearchEngine(f"{url}/other")
    one.add([make_entry(1, "النفايات")])

    assert (found(one), found(other)) == ([1], [])


@needs_opensearch
def test_write__reaches_the_generation_that_serves__when_another_went_meanwhile(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = OpenSearchEngine(url)
    engine.add(waste(1))
    known = type(engine.generations).being_kept
    answers = iter([[7, 1]])
    monkeypatch.setattr(type(engine.generations), "being_kept", lambda self: next(answers, None) or known(self))
    engine.add(waste(2))

    assert found(engine) == [1, 2]
    assert known(engine.generations) == [1]
