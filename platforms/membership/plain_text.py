"""Words of strangers, before they reach a mail's subject or a colleague's screen."""

from __future__ import annotations

import re
import unicodedata

# They turn the reading direction of everything after them.
DIRECTION_SWITCHES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
PHONE = re.compile(r"\+?[0-9][0-9 ()/.-]{5,24}")
FEWEST_DIGITS, MOST_DIGITS = 7, 15


def one_line(text: str) -> str:
    return " ".join(_without_controls(text).split())


def several_lines(text: str) -> str:
    return _without_controls(text).strip()


def phone_number(text: str) -> str | None:
    """In the digits 0 to 9, whichever it was written in; None if it is no telephone number."""
    western = "".join(str(unicodedata.digit(letter, letter)) for letter in one_line(text))
    digits = sum(letter.isdigit() for letter in western)
    return western if PHONE.fullmatch(western) and FEWEST_DIGITS <= digits <= MOST_DIGITS else None


def _without_controls(text: str) -> str:
    kept = (letter for letter in text if letter not in DIRECTION_SWITCHES)
    return "".join(letter for letter in kept if letter in "\n\t" or unicodedata.category(letter) != "Cc")
