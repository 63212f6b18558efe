"""Cells and JSON values as people write them."""

from __future__ import annotations

import datetime

import pytest

from search.importing import values

LISTS = {
    "arabic comma": ("مياه، نفايات", ("مياه", "نفايات")),
    "all separators": ("أ,ب;ج|د؛ه", ("أ", "ب", "ج", "د", "ه")),
    "list keeps its commas": (["طرق، وإنارة", "مياه"], ("طرق، وإنارة", "مياه")),
    "list as JSON writes it": ('["أ", "ب"]', ("أ", "ب")),
    "bracket that is none": ("[أ", ("[أ",)),
    "twice and empty": ("أ،، أ ،", ("أ",)),
    "number": (5, ("5",)),
    "nothing": (None, ()),
}
YEARS = {
    "number": (2021, 2021),
    "spreadsheet's number": (2021.0, 2021),
    "arabic digits": ("٢٠٢١", 2021),
    "persian digits": ("۲۰۲۱", 2021),
    "with the letter": ("2021 م", 2021),
    "day": ("2021-05-04", 2021),
    "spreadsheet's day": (datetime.datetime(2021, 5, 4), 2021),
    "nothing": ("", None),
}
ADDRESSES = {
    "whole": ("https://example.org/a?b=1", "https://example.org/a?b=1"),
    "bare": ("www.example.org/a", "https://www.example.org/a"),
    "nothing": (None, ""),
}
TEXTS = {
    "hidden marks": ("نموذج\u202e: عنوان\u200b", "نموذج: عنوان"),
    "null and tab": ("أ\x00ب\tج", "أ ب ج"),
    "half a letter": ("أ\ud800ب", "أب"),
    "formula": ("=1+1", "=1+1"),
    "float": (12.0, "12"),
    "several": (["أ", "ب"], "أ، ب"),
}


@pytest.mark.parametrize(("written", "read"), LISTS.values(), ids=LISTS)
def test_names__are_split_at_what_people_put_between(written, read):
    assert values.names(written) == read


@pytest.mark.parametrize(("written", "read"), YEARS.values(), ids=YEARS)
def test_year__is_read_in_any_digits(written, read):
    assert values.year(written) == read


@pytest.mark.parametrize(("written", "read"), ADDRESSES.values(), ids=ADDRESSES)
def test_address__is_completed(written, read):
    assert values.address(written) == read


@pytest.mark.parametrize(("written", "read"), TEXTS.values(), ids=TEXTS)
def test_line__has_nothing_unseen(written, read):
    assert values.line(written) == read


BAD = {
    "year before": (values.year, 1899),
    "year after": (values.year, "2101"),
    "year in words": (values.year, "قديم"),
    "endless year": (values.year, "9" * 5000),
    "script for address": (values.address, "javascript:alert(1)"),
    "address with a space": (values.address, "https://exa mple.org"),
    "address of a megabyte": (values.address, "https://example.org/" + "a" * 10**6),
    "object": (values.line, {"a": 1}),
    "truth": (values.line, True),
    "megabyte": (values.paragraphs, "أ" * 10**6),
    "too many": (values.names, ",".join(map(str, range(500)))),
}


@pytest.mark.parametrize(("read", "written"), BAD.values(), ids=BAD)
def test_value__is_refused_with_a_sentence(read, written):
    with pytest.raises(ValueError, match=r"\w+ \w+") as refusal:
        read(written)
    assert len(str(refusal.value)) < 200
