from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis.characters import INVISIBLE, fold

# Arabic with its marks and its printed forms, Latin, digits, and what nobody sees.
LETTERS = st.one_of(
    st.characters(min_codepoint=0x0600, max_codepoint=0x06FF),
    st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFF),
    st.characters(min_codepoint=0x20, max_codepoint=0x7E),
    st.sampled_from("\u200b\u200d\u200e\u200f\u202b\u202c\u2067\u2069\u00ad\ufeff"),
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أإآٱا", "ااااا"),
        ("مسؤول", "مسوول"),
        ("هيئة", "هييه"),
        ("كهرباء", "كهربا"),
        ("قرى", "قري"),
        ("مُوازَنَةٌ", "موازنه"),
        ("بلديـــة", "بلديه"),
        ("٢٠٢٤ ۲۰۲۴", "2024 2024"),
        ("ﻻ ﷲ", "لا الله"),
        ("GIS", "gis"),
        ("بلدی کهرباء", "بلدي كهربا"),
        ("\u202bمواز\u200dنة\u202c", "موازنه"),
        ("", ""),
    ],
)
def test_fold__gives_one_spelling__whatever_was_typed(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text(LETTERS))
def test_fold__changes_nothing__the_second_time(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(LETTERS))
def test_fold__leaves_nothing_that_cannot_be_seen__in_any_text(text: str) -> None:
    assert set(fold(text)).isdisjoint(set("\u200b\u200d\u200e\u200f\u202b\u00ad\ufeff\u0640\u064b\u0670")), INVISIBLE
