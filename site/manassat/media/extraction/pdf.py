"""PDF by PDFium, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import c_double
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from .arabic_order import LETTER, Glyph, in_reading_order
from .outcomes import Outcome, ReadingStopped

OUTCOMES_OF_ERRORS = {pdfium.FPDF_ERR_PASSWORD: Outcome.ENCRYPTED, pdfium.FPDF_ERR_SECURITY: Outcome.ENCRYPTED}


def open_pdf(path: Path) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise ReadingStopped(OUTCOMES_OF_ERRORS.get(error.err_code, Outcome.DAMAGED), str(error)) from error


def page_texts(path: Path) -> Iterator[str]:
    document = open_pdf(path)
    if not len(document):
        raise ReadingStopped(Outcome.DAMAGED, "no pages")
    for number in range(len(document)):
        try:
            page = document[number]
            yield text_of(page)
            page.close()
        except pypdfium2.PdfiumError as error:
            raise ReadingStopped(Outcome.DAMAGED, f"page {number + 1}: {error}") from error


def text_of(page: pypdfium2.PdfPage) -> str:
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    if not LETTER.search(text):
        return text
    return in_reading_order(list(_glyphs(text_page, page.get_rotation())))


def _glyphs(text_page: pypdfium2.PdfTextPage, rotation: int) -> Iterator[Glyph]:
    left, right, bottom, top = (c_double() for _ in range(4))
    for index in range(text_page.count_chars()):
        pdfium.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
        start, end = _along_the_line(rotation, (left.value, right.value), (bottom.value, top.value))
        yield Glyph(chr(pdfium.FPDFText_GetUnicode(text_page, index)), start, end)


def _along_the_line(rotation: int, across: tuple[float, float], upwards: tuple[float, float]) -> tuple[float, float]:
    """As a reader sees the page: a landscape page is often an upright one, turned."""
    if rotation in (90, 270):
        across = upwards
    return across if rotation in (0, 90) else (-across[1], -across[0])
