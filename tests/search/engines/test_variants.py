"""What an Arabic reader expects of one word, asked of both engines from end to end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from search.analysis.lexicon import synonym_lines
from search.engines.types import Engine
from search.question.plan import find
from tests.search.analysis.words import LOOK_ALIKES, VARIANTS

from .conftest import BOTH, new_engine
from .entries import make_entry

MONTH = "month"
SPELLINGS = {kind: pairs for kind, pairs in VARIANTS.items() if kind != MONTH}


def ids_of_words(*tables: dict) -> dict[str, int]:
    """Each word an item of its own: one that the index knows is no slip of the finger."""
    words = dict.fromkeys(word for table in tables for pairs in table.values() for pair in pairs for word in pair)
    return {word: pk for pk, word in enumerate(words, start=1)}


IDS = ids_of_words(VARIANTS, LOOK_ALIKES)


@pytest.fixture(scope="module", params=BOTH)
def words(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    for engine in new_engine(request, tmp_path_factory):
        engine.add([make_entry(pk, body=word) for word, pk in IDS.items()])
        yield engine


@pytest.mark.parametrize("kind", SPELLINGS)
def test_question__finds_the_word__in_its_everyday_variants(words: Engine, kind: str) -> None:
    missed = [pair for pair in SPELLINGS[kind] if IDS[pair[1]] not in find(pair[0], words).scores]

    assert missed == []


def test_question__finds_a_month__by_its_other_name(words: Engine) -> None:
    missed = [pair for pair in VARIANTS[MONTH] if IDS[pair[1]] not in find(pair[0], words, synonym_lines()).scores]

    assert missed == []


@pytest.mark.parametrize("kind", LOOK_ALIKES)
def test_question__leaves_out__what_only_looks_alike(words: Engine, kind: str) -> None:
    pairs = [pair for typed, written in LOOK_ALIKES[kind] for pair in ((typed, written), (written, typed))]
    annoying = [pair for pair in pairs if IDS[pair[1]] in find(pair[0], words, synonym_lines()).scores]

    assert annoying == []


def test_variants__are_no_guesses__where_the_index_knows_the_word(words: Engine) -> None:
    typed = [pair[0] for pairs in SPELLINGS.values() for pair in pairs]

    assert [word for word in typed if find(word, words).guesses] == []
