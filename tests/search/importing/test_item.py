"""Rows understood without looking at the site."""

from __future__ import annotations

import pytest

from search.importing.errors import RowError
from search.importing.item import read_item

LEAST = {"external_id": "one", "type": "resource", "title": "نموذج"}
TYPES = {
    "best-practice": "best-practice",
    "Best_Practice": "best-practice",
    "best practice": "best-practice",
    "ممارسة فضلى": "best-practice",
    "ممارسه فضلي": "best-practice",
    "Resource": "resource",
    "مورد معرفي": "resource",
    "position-paper": "position-paper",
    "ورقة موقف": "position-paper",
}
LANGUAGES = {"": "ar", "AR": "ar", "ar-PS": "ar", "العربية": "ar", "en": "en", "en_GB": "en", "English": "en"}
BAD = {
    "no number": ({"external_id": " "}, "external_id"),
    "long number": ({"external_id": "x" * 101}, "external_id"),
    "no title": ({"title": "\u200b"}, "title"),
    "long title": ({"title": "أ" * 256}, "title"),
    "no type": ({"type": None}, "type"),
    "unknown type": ({"type": "ar"}, "type"),
    "unknown language": ({"language": "fr"}, "language"),
    "list for a summary": ({"summary": ["أ"]}, "summary"),
    "long tag": ({"tags": ["أ" * 101]}, "tags"),
    "year": ({"year": "سنة"}, "year"),
}


@pytest.mark.parametrize(("written", "meant"), TYPES.items())
def test_type__is_known_in_its_spellings(written, meant):
    assert read_item(LEAST | {"type": written}).type == meant


@pytest.mark.parametrize(("written", "meant"), LANGUAGES.items())
def test_language__is_arabic_unless_it_is_said(written, meant):
    assert read_item(LEAST | {"language": written}).language == meant


@pytest.mark.parametrize(("change", "column"), BAD.values(), ids=BAD)
def test_read_item__names_the_column_that_is_wrong(change, column):
    with pytest.raises(RowError) as refusal:
        read_item(LEAST | change)
    (reason,) = refusal.value.reasons
    assert column in reason


def test_read_item__names_all_that_is_wrong():
    with pytest.raises(RowError) as refusal:
        read_item({"year": "x", "source_url": "y"})
    assert len(refusal.value.reasons) == 5


def test_read_item__tells_an_empty_column_from_a_missing_one():
    assert read_item(LEAST | {"summary": "", "colour": "x"}).given == {*LEAST, "summary"}
