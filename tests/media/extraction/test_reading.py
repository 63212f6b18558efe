"""Good files give their text by page; bad ones end in bounded time, with a reason."""

from __future__ import annotations

import io
import time

import pytest

from manassat.media.extraction import limits
from manassat.media.extraction.outcomes import Outcome
from manassat.media.extraction.subprocess_reader import read_file
from tests.media import sample_files as files

RARE_WORD = "المستنقعات"
# What any of them may take on a busy machine.
PATIENCE = 20

GOOD = {
    "docx by page": (
        files.docx_of("نموذج: أولى", "نموذج: ثانية"),
        "docx",
        ["نموذج: أولى", "نموذج: ثانية\nنموذج: خانة"],
    ),
    "pptx by slide": (files.pptx_of("نموذج: أ", "سر", "نموذج: ج", hidden=2), "pptx", ["نموذج: أ", "", "نموذج: ج"]),
    "xlsx by sheet": (files.xlsx_of("نموذج", "سر", hidden=2), "xlsx", ["ورقة 1\nنموذج | 2021", ""]),
    "pdf": (files.pdf_of(2, "Sample"), "pdf", ["Sample", "Sample"]),
    "pdf after a stray line": (b"stray\n" + files.pdf_of(1, "Sample words"), "pdf", ["Sample words"]),
    "nul in a pdf": (files.pdf_of(1, r"sample\000words and\001more"), "pdf", ["samplewords and more"]),
}
BAD = {
    "password": (files.kept("encrypted.pdf"), "pdf", Outcome.ENCRYPTED),
    "password on a docx": (files.locked_office(), "docx", Outcome.ENCRYPTED),
    "scanned": (files.kept("scanned.pdf"), "pdf", Outcome.SCANNED),
    "scanned and long": (files.pdf_of(600, ""), "pdf", Outcome.SCANNED),
    "slides without words": (files.pptx_of("", ""), "pptx", Outcome.SCANNED),
    "cut off": (files.kept("eight-pages.pdf")[:9000], "pdf", Outcome.DAMAGED),
    "cut off docx": (files.docx_of(files.TEXT)[:9000], "docx", Outcome.DAMAGED),
    "no pages": (files.pdf_of(0), "pdf", Outcome.DAMAGED),
    "other archive": (files.zip_of({"word/document.xml": b"no"}), "docx", Outcome.DAMAGED),
    "bomb": (files.bomb(), "docx", Outcome.TOO_LARGE),
    "many names": (files.many_names(), "docx", Outcome.TOO_LARGE),
    "growing entities": (files.growing_docx(), "docx", Outcome.DAMAGED),
    "deep": (files.deep_docx(), "docx", Outcome.DAMAGED),
    "page in the name of a pdf": (b"<html>" * 500, "pdf", Outcome.WRONG_KIND),
    "table in the name of a text": (files.xlsx_of("نموذج"), "docx", Outcome.WRONG_KIND),
    "old word file": (files.old_word(), "docx", Outcome.WRONG_KIND),
    "nothing": (b"", "pdf", Outcome.WRONG_KIND),
    "csv": (b"a,b", "csv", Outcome.NOT_A_TEXT_FILE),
    "no suffix": (b"a,b", "", Outcome.NOT_A_TEXT_FILE),
}


@pytest.mark.parametrize(("content", "kind", "pages"), GOOD.values(), ids=GOOD)
def test_good_file__is_read_by_page(content: bytes, kind: str, pages: list[str]):
    assert read_file(io.BytesIO(content), kind).pages == pages


@pytest.mark.parametrize(("content", "kind", "outcome"), BAD.values(), ids=BAD)
def test_bad_file__has_a_reason_in_time(content: bytes, kind: str, outcome: Outcome):
    begun = time.monotonic()
    assert read_file(io.BytesIO(content), kind, most_seconds=PATIENCE).outcome == outcome
    assert time.monotonic() - begun < PATIENCE / 2


def test_eight_pages_of_chromium__keep_a_word_on_its_page():
    reading = read_file(io.BytesIO(files.kept("eight-pages.pdf")), "pdf")
    assert [number for number, page in enumerate(reading.pages, start=1) if RARE_WORD in page] == [7]
    assert reading.outcome == Outcome.READ
    assert "لا يجوز إلغاء الاتفاقيات إلا بقرار من المجلس (الأعلى)" in reading.pages[3]
    assert "حتى عام 2021 و٢٠٢٢" in reading.pages[2]


def test_libreoffice__keeps_lam_before_alef():
    (page,) = read_file(io.BytesIO(files.kept("from-libreoffice.pdf")), "pdf").pages
    assert "الأولوية لإنارة الطرق ولتأهيل الأرصفة" in page
    assert "لا يجوز إلغاء الاتفاقيات إلا بقرار من المجلس (الأعلى)" in page


def test_ten_thousand_pages__are_read_as_far_as_the_limit():
    reading = read_file(io.BytesIO(files.pdf_of(10_000)), "pdf", most_seconds=PATIENCE)
    assert (reading.outcome, len(reading.pages)) == (Outcome.PARTLY_READ, limits.MOST_PAGES)


def test_long_reading__is_stopped():
    begun = time.monotonic()
    assert read_file(io.BytesIO(files.far_rows_xlsx()), "xlsx", most_seconds=1).outcome == Outcome.TOOK_TOO_LONG
    assert time.monotonic() - begun < 5
