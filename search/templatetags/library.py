"""What the library's templates say of a query."""

from __future__ import annotations

import re

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from search.query import LibraryQuery

register = template.Library()
PASSAGE_LETTERS = 240


@register.filter
def marked(text: str, query: LibraryQuery) -> SafeString:
    """The text escaped, with the words asked for inside `<mark>`."""
    words = "|".join(re.escape(word) for word in query.text.split())
    pieces = re.split(f"({words})", text, flags=re.IGNORECASE) if words else [text]
    return format_html_join("", "{}{}{}", (_piece(piece, is_word) for piece, is_word in _alternating(pieces)))


@register.filter
def passage(text: str | None) -> str:
    """The beginning of a summary, cut between words."""
    text = " ".join((text or "").split())
    return text if len(text) <= PASSAGE_LETTERS else text[:PASSAGE_LETTERS].rsplit(" ", 1)[0] + "…"


@register.simple_tag
def query_string(query: LibraryQuery, **changes: object) -> str:
    """`?` and the query with `changes`."""
    return f"?{query.parameters(**changes)}"


def _alternating(pieces: list[str]) -> list[tuple[str, bool]]:
    return [(piece, place % 2 == 1) for place, piece in enumerate(pieces)]


def _piece(piece: str, is_word: bool) -> tuple[SafeString | str, str, SafeString | str]:
    return (SafeString("<mark>"), piece, SafeString("</mark>")) if is_word else ("", piece, "")
