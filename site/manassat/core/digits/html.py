"""Numbers that a reader of an Arabic page sees, and no others: text between tags, outside code and foreign parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .text import in_arabic_digits

PARTS = re.compile(
    r"<!--.*?-->|<(?P<close>/?)(?P<name>[a-zA-Z][\w-]*)(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", re.S
)
ARABIC_PAGE = re.compile(r"<html\b[^>]*\blang=\"ar\"", re.I)
# Their text is no text for readers, or says a code.
KEPT_WHOLE = frozenset({"script", "style", "textarea", "code", "pre", "kbd", "samp"})
FOREIGN = re.compile(r"\s(?:lang=\"(?!ar\")|dir=\"ltr\")", re.I)
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr", "area", "col", "embed", "track", "base"})


def page_in_arabic_digits(html: str) -> str:
    """A page in another language stays as it is."""
    return "".join(_parts(html)) if ARABIC_PAGE.search(html) else html


def _parts(html: str) -> Iterator[str]:
    place, kept, depth = 0, "", 0
    for tag in PARTS.finditer(html):
        text = html[place : tag.start()]
        yield text if kept else in_arabic_digits(text)
        yield tag[0]
        place, name = tag.end(), (tag["name"] or "").lower()
        if kept and name == kept:
            depth += -1 if tag["close"] else 1
            kept = kept if depth else ""
        elif not kept and _opens_what_is_kept(tag, name):
            kept, depth = name, 1
    yield html[place:]


def _opens_what_is_kept(tag: re.Match[str], name: str) -> bool:
    if not name or tag["close"] or name in VOID or tag["attributes"].endswith("/"):
        return False
    return name in KEPT_WHOLE or bool(FOREIGN.search(tag["attributes"]))
