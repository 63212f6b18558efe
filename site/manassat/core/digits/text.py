"""Numbers of a text in Arabic-Indic digits."""

from __future__ import annotations

import re

DIGITS = str.maketrans("0123456789%", "٠١٢٣٤٥٦٧٨٩٪")
SEPARATORS = str.maketrans(",.", "٬٫")
# A bound keeps a text without a blank from taking seconds.
# What keeps its digits: character references of HTML, telephone numbers, and whatever has a Latin letter in it (codes,
# addresses, hashes) with the number that follows it as in «ISO 9001:2015».
KEPT = r"&\#?\w+;|\+[0-9][0-9 ()-]*|[^\s<>&]{0,200}[A-Za-z][^\s<>&]*(?:[ \u00a0][0-9][0-9.:/-]*(?![\w]))?"
PIECES = re.compile(rf"(?P<kept>{KEPT})|(?P<number>[0-9]+(?:[.,][0-9]+)*%?)")
# A decimal, or thousands in groups: not 1.2.2020, which is a date.
QUANTITY = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?%?")


def in_arabic_digits(text: str) -> str:
    return PIECES.sub(_written, text)


def _written(piece: re.Match[str]) -> str:
    number = piece["number"]
    if number is None:
        return piece["kept"]
    if QUANTITY.fullmatch(number):
        number = number.translate(SEPARATORS)
    return number.translate(DIGITS)
