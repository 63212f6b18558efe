"""`dir="auto"`, which WeasyPrint does not know, and percentages that keep their sign."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from xml.etree.ElementTree import Element

RIGHT, LEFT = ("R", "AL"), "L"
PERCENTAGE = re.compile(r"(?<![\d\u200e])\d[\d.,٫٬]*\s?%")
LEFT_TO_RIGHT_MARK = "\u200e"
NOT_TEXT = ("style", "script", "title")


def settle_directions(root: Element) -> None:
    """In place. A `<bdi>` without a direction is one that finds its own."""
    _settle(root, root.get("dir", "ltr"))


def _settle(element: Element, around: str) -> None:
    if element.get("dir", "auto" if element.tag == "bdi" else "") == "auto":
        element.set("dir", direction_of(_text_of(element)) or around)
    here = element.get("dir", around)
    if element.tag not in NOT_TEXT and here == "rtl":
        element.text = _with_signs(element.text)
    for child in element:
        _settle(child, here)
        if here == "rtl":
            child.tail = _with_signs(child.tail)


def direction_of(text: Iterator[str]) -> str:
    """That of the first letter that has one; empty for a text of digits and signs."""
    for letter in (letter for part in text for letter in part):
        kind = unicodedata.bidirectional(letter)
        if kind == LEFT:
            return "ltr"
        if kind in RIGHT:
            return "rtl"
    return ""


def _text_of(element: Element) -> Iterator[str]:
    """Parts that find a direction of their own have no say, as in browsers."""
    yield element.text or ""
    for child in element:
        if child.tag != "bdi" and not child.get("dir"):
            yield from _text_of(child)
        yield child.tail or ""


def _with_signs(text: str | None) -> str | None:
    """After an Arabic word the sign would go to the other side of its number, and be read back there."""
    return PERCENTAGE.sub(lambda found: f"{LEFT_TO_RIGHT_MARK}{found[0]}", text) if text else text
