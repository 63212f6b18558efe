"""Plain text has no `dir`: mail programmes turn each line by its first letter."""

from __future__ import annotations

import re

RIGHT_TO_LEFT_MARK = "\u200f"
# A list's dash, quotation marks and digits have no direction of their own.
FIRST_LETTER = re.compile(r"^[^A-Za-z\u0620-\u06d3\n]*([A-Za-z\u0620-\u06d3])", re.MULTILINE)
LATIN_BEFORE_ARABIC = re.compile(r"^(?=[^A-Za-z\u0620-\u06d3\n]*[A-Za-z].*[\u0620-\u06d3])", re.MULTILINE)
ADDRESS = re.compile(r"^\s*https?://\S+", re.MULTILINE)


def with_right_to_left_lines(text: str) -> str:
    """Of an Arabic mail: lines that begin with a Latin word and go on in Arabic run from the right like the others.

    Lines without Arabic, such as addresses, stay as they are, so that what is copied is the address alone.
    """
    return LATIN_BEFORE_ARABIC.sub(RIGHT_TO_LEFT_MARK, text) if _is_arabic(text) else text


def _is_arabic(text: str) -> bool:
    """By most of its lines: each may begin with a name in the other script."""
    first_letters = FIRST_LETTER.findall(ADDRESS.sub("", text))
    return sum(not letter.isascii() for letter in first_letters) * 2 > len(first_letters)
