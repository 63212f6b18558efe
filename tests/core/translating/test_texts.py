"""What counts as Arabic, and what a page's texts are."""

from __future__ import annotations

import pytest

from manassat.core.blocks.figures import TableBlock
from manassat.core.translating.texts import is_arabic


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نموذج: ورقة موقف", True),
        ("GIS في البلديات (2020)", True),
        ("ﻧﻤﻮﺫﺝ", True),
        ("The municipality of Tubas (طوباس)", False),
        ("Sample: position paper", False),
        ("2026 · 14.3.2027", False),
        ("٢٠٢٦", False),
        ("", False),
    ],
)
def test_text__is_arabic_where_most_letters_are(text: str, expected: bool) -> None:
    assert is_arabic(text) is expected


def test_table__gives_and_takes_its_words_one_by_one() -> None:
    block = TableBlock()
    columns = [{"type": "text", "heading": "الهيئة"}, {"type": "number", "heading": "العدد"}]
    table = block.to_python(
        {"caption": "نموذج", "columns": columns, "rows": [{"values": ["طوباس", "31"]}, {"values": ["", "7"]}]}
    )
    segments = block.get_translatable_segments(table)
    assert [segment.render_text() for segment in segments] == ["نموذج", "الهيئة", "العدد", "طوباس", "31", "7"]
    words = {"caption": "Sample", "heading-0": "Authority", "heading-1": "Count", "cell-0-0": "Tubas"}
    translated = [type(one)(one.path, words.get(one.path, one.render_text())) for one in segments]
    restored = block.get_prep_value(block.restore_translated_segments(table, translated))
    assert restored["caption"] == "Sample"
    assert [column["heading"] for column in restored["columns"]] == ["Authority", "Count"]
    assert [row["values"] for row in restored["rows"]] == [["Tubas", "31"], ["", "7"]]
    assert table.caption == "نموذج"
