from __future__ import annotations

import pytest

from search.analysis.words import analyse, stems

from .words import LOOK_ALIKES, VARIANTS

# The words for one month share nothing but their meaning: tests/search/engines tries them with the synonyms.
BY_MEANING = "month"
SPELLINGS = [(kind, *pair) for kind, pairs in VARIANTS.items() if kind != BY_MEANING for pair in pairs]
STRANGERS = [(kind, *pair) for kind, pairs in LOOK_ALIKES.items() for pair in pairs]


@pytest.mark.parametrize(("kind", "typed", "written"), SPELLINGS)
def test_stems__are_the_same__for_everyday_variants_of_a_word(kind: str, typed: str, written: str) -> None:
    assert stems(typed) == stems(written)


@pytest.mark.parametrize(("kind", "typed", "written"), STRANGERS)
def test_stems__differ__for_words_that_only_look_alike(kind: str, typed: str, written: str) -> None:
    assert set(stems(typed)).isdisjoint(stems(written))


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("planning", "plan"),
        ("Plans", "plan"),
        ("2024", "2024"),
        ("ج", "ج"),
        ("موازنة", "موازن"),
    ],
)
def test_stem__is_the_word_itself_or_less__of_any_script(text: str, stem: str) -> None:
    assert stems(text) == [stem]


@pytest.mark.parametrize(
    ("text", "root"),
    [("المخططات", "خطط"), ("planning", ""), ("2024", ""), ("حي", "حي")],
    ids=lambda value: value or "-",
)
def test_root__is_given__of_arabic_words_only(text: str, root: str) -> None:
    assert [word.root for word in analyse(text)] == [root]
