"""One question, one set of answers, whichever engine is asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bench.search.files import read_queries
from search.analysis.lexicon import synonym_lines
from search.analysis.words import stems
from search.engines.analysed import begun_key
from search.engines.fts5.engine import Fts5Engine
from search.engines.opensearch.engine import OpenSearchEngine
from search.engines.types import Engine
from search.question.plan import Found, find
from tests.requirements import needs_opensearch

from .entries import COLLECTION

if TYPE_CHECKING:
    from osmem_server import OsmemServer

pytestmark = needs_opensearch
# Of all kinds: they stand kind by kind.
QUESTIONS = [query.text for query in read_queries()[::4]]


@pytest.fixture(scope="module")
def engines(tmp_path_factory: pytest.TempPathFactory, osmem_server: OsmemServer) -> Iterator[tuple[Engine, Engine]]:
    path: Path = tmp_path_factory.mktemp("index") / "library.sqlite3"
    with osmem_server.clone() as server:
        both = Fts5Engine(path), OpenSearchEngine(server.url)
        for engine in both:
            engine.add(COLLECTION)
        yield both


def best(found: Found) -> list[int]:
    return sorted(found.scores, key=lambda pk: (-found.scores[pk], pk))[:10]


@pytest.mark.parametrize("question", QUESTIONS)
def test_answers__are_the_same_set__on_both_engines(engines: tuple[Engine, Engine], question: str) -> None:
    one, other = (find(question, engine, synonym_lines()) for engine in engines)

    assert set(one.scores) == set(other.scores)
    assert (one.phrases, one.guesses) == (other.phrases, other.guesses)


def test_answers__come_in_nearly_the_same_order__on_both_engines(engines: tuple[Engine, Engine]) -> None:
    orders = [[best(find(question, engine, synonym_lines())) for engine in engines] for question in QUESTIONS]

    same_first = sum(one[:1] == other[:1] for one, other in orders)
    among_ten = sum(len(set(one) & set(other)) / len(one) for one, other in orders if one)
    assert same_first >= 0.9 * len(orders)
    assert among_ten >= 0.9 * len(orders)


@pytest.mark.parametrize("beginning", ["", "م", "موا", "النف", "إدارة ال", "zz"])
def test_suggestions__are_the_same__on_both_engines(engines: tuple[Engine, Engine], beginning: str) -> None:
    one, other = (engine.suggestions(begun_key(beginning), "ar", 10) for engine in engines)

    assert one == other


def test_passages__are_nearly_the_same__on_both_engines(engines: tuple[Engine, Engine]) -> None:
    phrases = tuple((stem,) for stem in stems("موازنة مياه بلدية مواطن"))
    one, other = (engine.passages(range(1, len(COLLECTION) + 1), phrases) for engine in engines)

    assert len(one) > 20
    assert one.keys() == other.keys()
    assert sum(one[pk] == other[pk] for pk in one) >= 0.8 * len(one)


def test_counts__are_the_same__on_both_engines(engines: tuple[Engine, Engine]) -> None:
    for field, terms in (("text", [*stems("بلدية موازنة مياه"), "zz"]), ("words", ["البلديه", "المياه", "خطه", "zz"])):
        one, other = (engine.counts(terms, field) for engine in engines)
        assert one == other
        assert len(one) == 3
