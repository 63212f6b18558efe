"""What is stored holds letters, spaces and line breaks."""

from __future__ import annotations

import pytest

from manassat.media.extraction.cleaning import clean


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("ﻧﻤﻮﺫﺝ ﻻ", "نموذج لا"),
        ("نمو\x00ذج\x07", "نمو ذج"),
        ("\u202bنموذج\u200f\u200b \ufeff١", "نموذج ١"),
        ("  نموذج \t واسع\r\n\r\n سطر ", "نموذج واسع\nسطر"),
        ("exam\ufffe\r\nple", "example"),
        ("a\ue000b\ud800c\ufffdd", "abcd"),
        ("شقّة", "شقّة"),
        ("", ""),
    ],
)
def test_clean__leaves_what_can_be_stored_and_searched(text: str, cleaned: str):
    assert clean(text) == cleaned
