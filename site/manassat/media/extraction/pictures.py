"""When a page counts as a picture of a page."""

from __future__ import annotations

# Below that, it holds a stamp or its number.
FEWEST_LETTERS = 10


def is_picture(text: str) -> bool:
    return sum(map(str.isalnum, text)) < FEWEST_LETTERS


def is_mostly_pictures(pages: list[str], kind: str) -> bool:
    """A scanned PDF has pages without text; of an office file, only one without any text is worth a word."""
    empty = sum(map(is_picture, pages))
    return empty * 2 > len(pages) if kind == "pdf" else empty == len(pages)
