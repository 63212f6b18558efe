"""What every engine keeps and gives back, whatever it is made of."""

from __future__ import annotations

import pytest

from search.analysis.words import ANALYSER_VERSION, stems
from search.engines.types import Engine, Passage, Suggestion

from .entries import make_entry

WORD = tuple(stems("النفايات"))


def found(engine: Engine) -> list[int]:
    return list(engine.hits(WORD, "text").ids)


def waste(*ids: int) -> list:
    return [make_entry(pk, "نموذج: النفايات") for pk in ids]


def test_hits__come_in_rising_order__however_they_were_added(engine: Engine) -> None:
    engine.add(waste(30, 4, 100))
    engine.add(waste(7))

    assert found(engine) == [4, 7, 30, 100]
    assert engine.size() == 4


def test_entry__takes_the_place__of_an_older_one_with_its_id(engine: Engine) -> None:
    old = make_entry(1, "النفايات", passages=[Passage(0, 0, "أ"), Passage(0, 0, "النفايات")])
    engine.add([old, make_entry(2, "المياه")])
    engine.add([make_entry(1, "المياه", passages=[Passage(0, 0, "المياه")])])

    assert found(engine) == []
    assert engine.passages([1], (WORD,)) == {}
    assert engine.size() == 2


def test_removed_entry__is_gone__from_everything(engine: Engine) -> None:
    passages, offered = [Passage(0, 0, "النفايات")], [Suggestion("النفايات", "title")]
    engine.add([make_entry(pk, "النفايات", passages=passages, suggestions=offered) for pk in (1, 2)])
    engine.remove([1, 99])

    assert found(engine) == [2]
    assert engine.counts(["النفايات", "نفايات"], "words") == {"النفايات": 1}
    assert engine.passages([1, 2], (WORD,)).keys() == {2}
    assert engine.suggestions("نفا", "ar", 5) == [(Suggestion("النفايات", "title"), [2])]
    assert [row.id for row in engine.shelf()] == [2]


def test_state__is_another__after_every_change(engine: Engine) -> None:
    states = [engine.state()]
    for change in (
        lambda: engine.add(waste(1)),
        lambda: engine.add(waste(1)),
        lambda: engine.remove([1]),
        lambda: engine.rebuild().finish(),
    ):
        change()
        states.append(engine.state())

    assert len(set(states)) == len(states)
    assert engine.state() == engine.state()


def test_shelf__gives_back__what_filters_and_dates_need(engine: Engine) -> None:
    entry = make_entry(
        5,
        language="en",
        external_id="x-1",
        year=2024,
        published_at=12.5,
        expires_at=99.0,
        facets={"type": ["paper"], "theme": ["أ", "b"]},
    )
    engine.add([entry])

    (row,) = engine.shelf()
    assert all(value == getattr(entry, name) for name, value in row._asdict().items())


def test_passage__is_the_one_that_answers__with_its_document_and_page(engine: Engine) -> None:
    pages = [Passage(12, number, f"صفحة عن شيء {number}") for number in range(1, 10)]
    pages[6] = Passage(12, 7, "هنا وحدها المكبات الصحية")
    engine.add([make_entry(1, files=" ".join(page.text for page in pages), passages=pages)])

    assert list(engine.hits(("مكب",), "text").ids) == [1]
    assert engine.passages([1, 2], (("مكب",), ("غير",))) == {1: pages[6]}
    assert engine.passages([1], ()) == engine.passages([], (WORD,)) == {}


@pytest.mark.parametrize(
    ("beginning", "texts"),
    [
        ("ادار", ["إدارة المياه", "الإدارة المالية"]),
        ("مياه", ["المياه", "إدارة المياه"]),
        ("اداره ما", ["الإدارة المالية"]),
        ("wa", []),
        ("ظ", []),
    ],
)
def test_suggestions__begin_as_the_reader_began__in_the_readers_language(
    engine: Engine, beginning: str, texts: list[str]
) -> None:
    titles = [Suggestion(text, "title") for text in ("الإدارة المالية", "إدارة المياه", "المياه")]
    engine.add([make_entry(1, suggestions=titles), make_entry(2, suggestions=titles[1:])])
    engine.add([make_entry(3, language="en", suggestions=[Suggestion("Water", "tag")])])

    assert [suggestion.text for suggestion, _ids in engine.suggestions(beginning, "ar", 5)] == texts


def test_counts__leave_out__what_stands_nowhere(engine: Engine) -> None:
    engine.add(waste(1, 2))

    assert engine.counts([*WORD, "zz"], "text") == {WORD[0]: 2}
    assert engine.counts([], "text") == {}


def test_version__is_the_analysers__of_the_index_that_serves(engine: Engine) -> None:
    engine.add(waste(1))

    assert engine.version() == ANALYSER_VERSION
