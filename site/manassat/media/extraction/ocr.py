"""Pictures of pages, read by Tesseract. Slow: seconds a page, where PDFium takes hundredths."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from .limits import MOST_PAGES_RECOGNISED
from .outcomes import Outcome, ReadingStopped
from .pdf import open_pdf, text_of
from .pictures import is_picture

# What Tesseract was trained on, and the most pixels of one side: a poster must not fill the memory.
DOTS_AN_INCH, POINTS_AN_INCH, MOST_PIXELS = 300, 72, 4000
COMMAND = ("tesseract", "stdin", "stdout", "-l", "ara+eng")


def page_texts(path: Path) -> Iterator[str]:
    """Pages with text of their own keep it."""
    for number, page in enumerate(open_pdf(path)):
        if number == MOST_PAGES_RECOGNISED:
            raise ReadingStopped(Outcome.PARTLY_READ)
        text = text_of(page)
        yield _recognised(page) if is_picture(text) else text


def _recognised(page: pypdfium2.PdfPage) -> str:
    scale = min(DOTS_AN_INCH / POINTS_AN_INCH, MOST_PIXELS / max(page.get_size()))
    picture = io.BytesIO()
    page.render(scale=scale, grayscale=True).to_pil().save(picture, "PNG")
    ended = subprocess.run(COMMAND, input=picture.getvalue(), capture_output=True, check=True)  # noqa: S603 - a constant
    return ended.stdout.decode()
