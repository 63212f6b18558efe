"""Whole questions, asked of both engines."""

from __future__ import annotations

import pytest

from search.analysis.lexicon import synonym_lines
from search.analysis.words import stems
from search.engines.types import Engine
from search.question.plan import find

from .entries import make_entry

TEXTS = {
    1: "نموذج: مشاركة المواطنين في إعداد الموازنة",
    2: "نموذج: مكب النفايات في رام الله",
    3: "نموذج: بلدية رامالله والمجلس البلدي",
    4: "نموذج: المجلس يناقش خطة البلدية، ثم المياه",
    5: "نموذج: نظم المعلومات الجغرافية",
    6: "نموذج: GIS والأرصفة",
    7: "نموذج: كلفة بموازنتها وبمشاركة الجمهور",
    8: "Sample: planning the budget",
}


@pytest.fixture
def texts(engine: Engine) -> Engine:
    engine.add([make_entry(pk, title) for pk, title in TEXTS.items()])
    return engine


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("رامالله", {2, 3}),
        ("رام الله", {2, 3}),
        ("مكبالنفايات", {2}),
        ("النفايت", {2}),
        ("النفابات", {2}),
        ("المولزنة", {1, 7}),
        ('"المجلس البلدي"', {3}),
        ("«مكب النفايات»", {2}),
        ('"البلدي المجلس"', {3, 4}),
        ("مشاركة", {1, 7}),
        ("موازنة", {1, 7, 8}),
        ("gis", {5, 6}),
        ("plans", {8}),
        ("في", {1, 2}),
        ("زرافة", set()),
        ('"', set()),
        ("*:^() \x00", set()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_question__finds__what_a_reader_means(texts: Engine, question: str, found: set[int]) -> None:
    assert set(find(question, texts, synonym_lines()).scores) == found


def test_slip__is_named_with_what_may_have_been_meant__likeliest_first(texts: Engine) -> None:
    assert find("المجلش", texts).guesses == {"المجلش": ["المجلس"]}


def test_phrase__stands_in_one_text__and_not_across_two(engine: Engine) -> None:
    engine.add([make_entry(1, "خطة", body="المياه"), make_entry(2, body="خطة المياه")])

    assert list(engine.hits(tuple(stems("خطة المياه")), "text").ids) == [2]


def test_item__comes_first__where_the_word_stands_in_the_title(engine: Engine) -> None:
    filling = "كلام كثير عن شيء آخر"
    engine.add([make_entry(1, filling, body="الإنارة"), make_entry(2, "الإنارة", body=filling)])

    first, second = sorted(find("الانارة", engine).scores.items(), key=lambda one: -one[1])
    assert (first[0], second[0]) == (2, 1)


def test_root__finds__where_no_stem_does(engine: Engine) -> None:
    engine.add([make_entry(1, body="المخططات الهيكلية"), make_entry(2, body="المياه")])

    assert set(find("استخطاط", engine).scores) <= {1}
    assert list(engine.hits(("خطط",), "roots").ids) == [1]


def test_strengths__lie_in_the_same_bounds__whatever_is_asked(filled_engine: Engine) -> None:
    for asked in ("البلدية", "الموازنة", "المياه", "نموذج", "الهيئات المحلية"):
        strengths = filled_engine.hits(tuple(stems(asked)), "text").strengths
        assert strengths
        assert all(0 < strength <= 2.2 for strength in strengths)


@pytest.mark.parametrize("asked", ["خطة المياه", "المياه"], ids=["phrase", "common word"])
def test_strength__goes_by_where_it_stands__of_phrases_and_common_words(
    engine: Engine, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.engines.types.LEAST_COMMON", 1)
    engine.add([make_entry(1, "خطة المياه"), make_entry(2, body="خطة المياه " * 9), make_entry(3, tags="خطة المياه")])

    assert list(engine.hits(tuple(stems(asked)), "text").strengths) == [1.8, 1.0, 1.8]
