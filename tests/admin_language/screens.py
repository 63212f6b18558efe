"""What people meet on a screen of the admin: its text, its labels, and the words that a script will show."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lxml import html

# What stands in them is code, a value as somebody typed it, or set apart as foreign.
APART = {"script", "style", "code", "pre", "kbd", "svg", "bdi", "textarea", "iframe"}
SPOKEN = {"title", "placeholder", "aria-label", "aria-description", "alt", "label", "summary"}
BUTTONS = {"submit", "button", "reset"}
# A number, or Python's word for none.
FOR_A_SCRIPT = {"data-max-file-size"}
ARABIC = re.compile("[\u0621-\u064a]")
# A script names its own things in other ways: `w-dialog`, `FieldPanel`, `BOLD`, `click->w-kbd#act`.
FOR_PEOPLE = re.compile(r"[A-Z][a-z]+(?:[ ,.:;?!…].*)?|[a-z]+(?: [a-z]+){2,}[.:?!…]?", re.DOTALL)


def shown_on(markup: str) -> Iterator[str]:
    if not markup.strip():
        return
    apart = set()
    for element in html.document_fromstring(markup).iter():
        above = element.getparent()
        if above is not None and above not in apart and element.tail:
            yield element.tail
        if not isinstance(element.tag, str) or above in apart or element.get("lang", "ar") != "ar":
            apart.add(element)
            continue
        yield from said_by_attributes(element)
        if element.tag == "script" and element.get("type") == "application/json":
            yield from said_in_json(element.text or "")
        if element.tag in APART:
            apart.add(element)
        elif element.text:
            yield element.text


def said_by_attributes(element: html.HtmlElement) -> Iterator[str]:
    for name, value in element.items():
        is_button = name == "value" and element.tag == "input" and element.get("type") in BUTTONS
        if name in SPOKEN or is_button:
            yield value
        elif name.startswith("data-") and name not in FOR_A_SCRIPT:
            yield from said_in_json(value) if value.startswith(("{", "[")) else said_in(value)


def said_in_json(text: str) -> Iterator[str]:
    try:
        yield from said_in(json.loads(text))
    except ValueError:
        yield from said_in(text)


def said_in(data: object) -> Iterator[str]:
    """Texts for people among data for a script."""
    if isinstance(data, dict):
        data = list(data.values())
    if isinstance(data, list):
        for value in data:
            yield from said_in(value)
    elif isinstance(data, str) and "<" in data and ">" in data:
        yield from shown_on(data)
    elif isinstance(data, str) and (ARABIC.search(data) or FOR_PEOPLE.fullmatch(data.strip())):
        yield data
