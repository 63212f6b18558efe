"""DOCX, by explicit page breaks: where the others fall is decided by whoever opens it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
from lxml.etree import _Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A second form of the same drawing, for older programs.
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PAGE_BREAK = "\f"
SPACES = {f"{WORD}tab": "\t", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}p": "\n"}


def page_texts(path: Path) -> Iterator[str]:
    document = docx.Document(str(path))
    yield from "".join(_pieces(document.element.body)).split(PAGE_BREAK)


def _pieces(element: _Element) -> Iterator[str]:
    """In the order of the document, tables and text boxes included; what was deleted under review is not text."""
    for child in element:
        if child.tag == FALLBACK:
            continue
        if child.tag == f"{WORD}t":
            yield child.text or ""
        yield from _pieces(child)
        if child.tag in SPACES:
            yield PAGE_BREAK if child.get(f"{WORD}type") == "page" else SPACES[child.tag]
