"""One work in all its forms, hostile words included; what is written is read back by another's parser."""

from __future__ import annotations

import codecs
import datetime

import latexcodec  # noqa: F401 - brings the codec «ulatex»
import pytest
import rispy
from django.utils.html import strip_tags
from django.utils.translation import override
from pybtex.database import parse_string

from knowledge.citations.bibtex import as_bibtex
from knowledge.citations.head import meta_tags
from knowledge.citations.ris import as_ris
from knowledge.citations.sentences import sentence_of
from knowledge.citations.works import CitedWork

HOSTILE = 'نموذج \\input{x} {{ } "$5" 100% a_b #1 ~ ^ & <b>'


def make_work(**facts) -> CitedWork:
    known = {
        "pk": 7,
        "kind": "paper",
        "kind_label": "ورقة موقف",
        "language": "ar",
        "told_in": "ar",
        "title": "نموذج: عنوان",
        "authors": ["نموذج: بلدية and مجلس", "نموذج: هيئة, ثانية"],
        "publisher": "نموذج: اتحاد",
        "year": 2026,
        "day": datetime.date(2026, 3, 14),
        "number": "PP-2026-001",
        "url": "https://example.org/a_b/?x=1&y=%D9%86#z",
    }
    return CitedWork(**known | facts)


def bibtex_of(work: CitedWork):
    return parse_string(as_bibtex(work), "bibtex").entries[f"manassat-{work.pk}"]


def test_bibtex__keeps_institutions_whole_and_addresses_as_they_are():
    entry = bibtex_of(make_work())
    names = [str(person).strip("{}") for person in entry.persons["author"]]
    assert names == ["نموذج: بلدية and مجلس", "نموذج: هيئة, ثانية"]
    assert entry.fields["url"] == "https://example.org/a_b/?x=1&y=%D9%86#z"
    assert (entry.type, entry.fields["year"], entry.fields["month"]) == ("techreport", "2026", "3")
    assert (entry.fields["number"], entry.fields["language"]) == ("PP-2026-001", "arabic")


@pytest.mark.parametrize("field", ["title", "publisher", "number", "kind_label", "summary"])
def test_bibtex__survives_hostile_words(field):
    written = as_bibtex(make_work(**{field: HOSTILE}))
    name = {"publisher": "institution", "kind_label": "type", "summary": "abstract"}.get(field, field)
    value = parse_string(written, "bibtex").entries["manassat-7"].fields[name].removeprefix("{")
    assert "\\input" not in written
    assert codecs.decode(value, "ulatex").startswith("نموذج \\")
    assert "100\\% a\\_b \\#1" in value


def test_bibtex__lets_no_address_close_its_field():
    entry = bibtex_of(make_work(url='https://example.org/}, note={x"'))
    assert entry.fields["url"] == "https://example.org/%7D,%20note=%7Bx%22"
    assert "note" not in entry.fields


def test_bibtex__leaves_out_what_is_not_known():
    entry = bibtex_of(make_work(authors=[], year=None, day=None, number="", kind="guide"))
    assert entry.type == "misc"
    assert not {"author", "year", "month", "number", "abstract"} & {*entry.fields, *entry.persons}


def test_ris__is_read_back_as_it_was():
    work = make_work(title=HOSTILE, keywords=["نموذج: وسم", "GIS"], summary="نموذج: ملخص")
    written = as_ris(work)
    (read,) = rispy.loads(written)
    assert written.startswith("TY  - RPRT\r\n")
    assert written.endswith("ER  - \r\n")
    assert (read["title"], read["authors"], read["keywords"]) == (HOSTILE, work.authors, work.keywords)
    assert (read["year"], read["date"], read["number"]) == ("2026", "2026/03/14", "PP-2026-001")
    assert (read["urls"], read["language"], read["abstract"]) == ([work.url], "ar", "نموذج: ملخص")


def test_scholar_tags__know_the_report_and_leave_blanks_out():
    tags = meta_tags(make_work(pdf_url="https://example.org/a.pdf"))
    assert {
        ("citation_title", "نموذج: عنوان"),
        ("citation_author", "نموذج: بلدية and مجلس"),
        ("citation_publication_date", "2026/03/14"),
        ("citation_language", "ar"),
        ("citation_pdf_url", "https://example.org/a.pdf"),
        ("citation_technical_report_number", "PP-2026-001"),
        ("DC.date", "2026-03-14"),
        ("DC.identifier", "PP-2026-001"),
    } <= set(tags)
    assert "citation_pdf_url" not in dict(meta_tags(make_work()))
    assert all(content for _name, content in meta_tags(make_work(authors=[], number="", day=None, year=None)))


SENTENCES = {
    "all known": (
        {},
        "نموذج: بلدية and مجلس، نموذج: هيئة, ثانية. (2026). نموذج: عنوان [ورقة موقف، PP-2026-001]. نموذج: اتحاد. URL",
    ),
    "no author": ({"authors": []}, "نموذج: اتحاد. (2026). نموذج: عنوان [ورقة موقف، PP-2026-001]. URL"),
    "nobody at all": ({"authors": [], "publisher": "", "number": ""}, "نموذج: عنوان [ورقة موقف]. (2026). URL"),
    "no year": ({"authors": [], "year": None, "number": ""}, "نموذج: اتحاد. (د.ت.). نموذج: عنوان [ورقة موقف]. URL"),
    "author with a full stop": (
        {"authors": ["Sample Inc."], "number": ""},
        "Sample Inc. (2026). نموذج: عنوان [ورقة موقف]. نموذج: اتحاد. URL",
    ),
    "told in English": (
        {"told_in": "en", "kind_label": "position paper", "authors": ["Sample"]},
        "Sample. (2026). نموذج: عنوان [position paper, PP-2026-001, in Arabic]. نموذج: اتحاد. URL",
    ),
}


@pytest.mark.parametrize(("facts", "expected"), SENTENCES.values(), ids=SENTENCES.keys())
@pytest.mark.parametrize("active", ["ar", "en"])
def test_sentence__reads_in_its_own_language(facts, expected, active):
    with override(active):
        sentence = sentence_of(make_work(**facts, url="URL"))
    assert strip_tags(sentence.html) == expected


def test_sentence__escapes_what_editors_wrote():
    assert "<b>" not in sentence_of(make_work(title=HOSTILE, authors=["<b>"], publisher="<b>")).html
