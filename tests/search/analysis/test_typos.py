from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis.typos import ARABIC, one_slip_away


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("النفايت", "النفايات"),
        ("الموازننه", "الموازنه"),
        ("البلذيه", "البلديه"),
        ("بلدايت", "بلديات"),
        ("budgte", "budget"),
    ],
    ids=["left out", "doubled", "exchanged", "swapped", "Latin"],
)
def test_slips__hold_what_was_meant__after_one_slip_of_the_finger(typed: str, meant: str) -> None:
    assert meant in one_slip_away(typed)


@pytest.mark.parametrize(("typed", "other"), [("بلديه", "بلديه"), ("بلديه", "بلدات"), ("بلديه", "كلديا"), ("بي", "ب")])
def test_slips__leave_out_the_word_itself__and_what_is_further_away(typed: str, other: str) -> None:
    assert other not in one_slip_away(typed)


WORDS = st.text(ARABIC, min_size=2, max_size=6)


@given(WORDS, st.data())
def test_slips__go_both_ways__for_any_word(word: str, data: st.DataObject) -> None:
    other = data.draw(st.sampled_from(sorted(one_slip_away(word))))

    assert word in one_slip_away(other)
