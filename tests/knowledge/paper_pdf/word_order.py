"""How much of a text comes back from a PDF, in the order in which it was written."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from html import unescape

import pypdfium2

NOT_TEXT = re.compile(r'<head>.*?</head>|<div class="page-(head|foot)">.*?</div>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def words_written(html: str) -> list[str]:
    return _words(unescape(TAG.sub(" ", NOT_TEXT.sub(" ", html))))


def words_read(contents: bytes) -> list[str]:
    """As PDFium gives them, without any repair."""
    document = pypdfium2.PdfDocument(contents)
    return _words("\n".join(page.get_textpage().get_text_range() for page in document))


def share_in_order(written: list[str], read: list[str]) -> float:
    """Of the words written, those read in the same order; a word with a letter or sign too many does not count."""
    matches = SequenceMatcher(None, written, read, autojunk=False).get_matching_blocks()
    return sum(block.size for block in matches) / len(written)


def _words(text: str) -> list[str]:
    return unicodedata.normalize("NFKC", text).split()
