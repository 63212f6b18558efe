"""Telephone numbers as people write them."""

from __future__ import annotations

import re
import unicodedata

from manassat.core.plain_text import one_line

PHONE = re.compile(r"\+?[0-9][0-9 ()/.-]{5,24}")
FEWEST_DIGITS, MOST_DIGITS = 7, 15


def phone_number(text: str) -> str | None:
    """In the digits 0 to 9, whichever it was written in; None if it is no telephone number."""
    western = "".join(str(unicodedata.digit(letter, letter)) for letter in one_line(text))
    digits = sum(letter.isdigit() for letter in western)
    return western if PHONE.fullmatch(western) and FEWEST_DIGITS <= digits <= MOST_DIGITS else None
