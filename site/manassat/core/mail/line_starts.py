"""Plain text has no `dir`: mail programmes turn each line by its first letter."""

from __future__ import annotations

import re

RIGHT_TO_LEFT_MARK = "\u200f"
# A list's dash, quotation marks and digits have no direction of their own.
LATIN_FIRST = re.compile(r"^(?P<before>[^A-Za-z\u0620-\u06d3\n]*)(?=[A-Za-z].*[\u0620-\u06d3])", re.MULTILINE)
ARABIC_FIRST = re.compile(r"^[^A-Za-z\u0620-\u06d3]*[\u0620-\u06d3]")


def with_right_to_left_lines(text: str) -> str:
    """Of an Arabic text: lines that begin with a Latin word and go on in Arabic run from the right like the others.

    Lines without Arabic, such as addresses, stay as they are, so that what is copied is the address alone.
    """
    if not ARABIC_FIRST.match(text):
        return text
    return LATIN_FIRST.sub(lambda found: RIGHT_TO_LEFT_MARK + found["before"], text)
