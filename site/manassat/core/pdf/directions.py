"""`dir="auto"`, which WeasyPrint does not know, and percentages that keep their sign.

A text is Arabic by its first letter or by most of them: «GIS في البلديات (2020)», which browsers take for English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ..text_language import ARABIC, ARABIC_LETTER, ENGLISH, LATIN_LETTER, language_of

DIRECTIONS = {ARABIC: "rtl", ENGLISH: "ltr"}
FIRST_LETTER = re.compile(rf"(?P<arabic>{ARABIC_LETTER})|{LATIN_LETTER}")
PERCENTAGE = re.compile(r"(?<![\d\u200e])\d[\d.,٫٬]*\s?%")
LEFT_TO_RIGHT_MARK = "\u200e"
NOT_TEXT = ("style", "script", "title")


def settle_directions(root: Element) -> None:
    """In place. A `<bdi>` without a direction is one that finds its own."""
    _settle(root, root.get("dir", "ltr"))


def _settle(element: Element, around: str) -> None:
    if element.get("dir", "auto" if element.tag == "bdi" else "") == "auto":
        element.set("dir", _direction_of("".join(_text_of(element))) or around)
    here = element.get("dir", around)
    if element.tag not in NOT_TEXT and here == "rtl":
        element.text = _with_signs(element.text)
    for child in element:
        _settle(child, here)
        if here == "rtl":
            child.tail = _with_signs(child.tail)


def _direction_of(text: str) -> str:
    """Empty for a text of digits and signs."""
    first = FIRST_LETTER.search(text)
    return "rtl" if first and first["arabic"] else DIRECTIONS.get(language_of(text), "")


def _text_of(element: Element) -> Iterator[str]:
    """Parts that have a direction of their own have no say, as in browsers."""
    yield element.text or ""
    for child in element:
        if child.tag != "bdi" and not child.get("dir"):
            yield from _text_of(child)
        yield child.tail or ""


def _with_signs(text: str | None) -> str | None:
    """After an Arabic word the sign would go to the other side of its number, and be read back there."""
    return PERCENTAGE.sub(lambda found: f"{LEFT_TO_RIGHT_MARK}{found[0]}", text) if text else text
