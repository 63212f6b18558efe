from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis.characters import fold
from search.analysis.tokens import MOST_LETTERS, Token, folded_words, tokenise


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("إعداد الموازنة، 2024!", ["اعداد", "الموازنه", "2024"]),
        ("المناطق ج", ["المناطق", "ج"]),
        ("GISفلسطين", ["gis", "فلسطين"]),
        ("المادة3", ["الماده", "3"]),
        ("one_stop-shop", ["one", "stop", "shop"]),
        ("م\u200dياه", ["مياه"]),
        ("\u064b\u200f ـ", []),
        ('*:^()" \x00', []),
        ("", []),
    ],
)
def test_words__are_letters_and_digits__split_where_the_script_changes(text: str, words: list[str]) -> None:
    assert folded_words(text) == words


def test_tokens__say_where_they_stand__in_the_text_as_it_was_written() -> None:
    text = "«المُوازَنة» في GISفلسطين"

    written = [(token.folded, text[token.start : token.end]) for token in tokenise(text)]

    assert written == [
        ("الموازنه", "المُوازَنة"),
        ("في", "في"),
        ("gis", "GISفلسطين"),
        ("فلسطين", "GISفلسطين"),
    ]


def test_token__is_cut__where_no_word_is_that_long() -> None:
    assert list(tokenise("ب" * 200)) == [Token("ب" * MOST_LETTERS, 0, 200)]


@given(st.text(max_size=80))
def test_tokens__are_the_folded_words_in_their_order__of_any_text(text: str) -> None:
    tokens = list(tokenise(text))

    assert [token.folded for token in tokens] == folded_words(text)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)
    assert all(token.folded in fold(text[token.start : token.end]) for token in tokens)
