"""Text as it is stored: NFKC, no control characters, no marks of direction, no runs of space."""

from __future__ import annotations

import re
import unicodedata

# A word broken at the end of a line: PDFium writes U+FFFE for its hyphen.
BROKEN_WORD = re.compile(r"\ufffe\s*")
# C: control (NUL among them), marks of direction and without width, half characters, private ones of symbol fonts.
UNSTORABLE = "C"


def clean(text: str) -> str:
    """Presentation forms become letters; lines stay lines."""
    text = unicodedata.normalize("NFKC", BROKEN_WORD.sub("", text))
    lines = (" ".join(_storable(line).split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _storable(line: str) -> str:
    if line.isascii() and line.isprintable():
        return line
    return "".join(_replaced(character) for character in line)


def _replaced(character: str) -> str:
    """A control character may have stood for a space; what merely has no width stood for nothing."""
    category = unicodedata.category(character)
    if category == "Cc":
        return " "
    return "" if category.startswith(UNSTORABLE) or character == "\ufffd" else character
