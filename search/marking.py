"""Where a text answers: its words are stemmed one by one, so that positions are those of the text as written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .analysis.tokens import Token, tokenise
from .analysis.words import stem_of

EXCERPT_LETTERS = 240


class Piece(NamedTuple):
    text: str
    is_marked: bool


def has_stem(text: str, stems: frozenset[str]) -> bool:
    return any(_hits(text, stems))


def pieces(text: str, stems: frozenset[str]) -> list[Piece]:
    """The whole text in order, its answering words apart."""
    found, last = [], 0
    for token in _hits(text, stems):
        if token.start >= last:
            found += [Piece(text[last : token.start], False), Piece(text[token.start : token.end], True)]
            last = token.end
    return [piece for piece in [*found, Piece(text[last:], False)] if piece.text]


def excerpt(text: str, stems: frozenset[str]) -> str:
    """At most 240 letters around the place where most of the answer stands, cut between words."""
    text = " ".join(text.split())
    if len(text) <= EXCERPT_LETTERS:
        return text
    start = _best_start(text, stems)
    end = start + EXCERPT_LETTERS
    cut = text[start:end] if end >= len(text) else text[start:end].rpartition(" ")[0] + "…"
    return cut if start == 0 else "…" + cut


def _best_start(text: str, stems: frozenset[str]) -> int:
    """A few words before the first hit of the densest stretch."""
    hits = [token.start for token in _hits(text, stems)]
    if not hits:
        return 0
    reach = EXCERPT_LETTERS * 3 // 4
    best = max(hits, key=lambda start: (sum(start <= other < start + reach for other in hits), -start))
    if best <= EXCERPT_LETTERS // 4:
        return 0
    return text.rfind(" ", 0, best - EXCERPT_LETTERS // 5) + 1


def _hits(text: str, stems: frozenset[str]) -> Iterator[Token]:
    return (token for token in tokenise(text) if stem_of(token.folded) in stems)
