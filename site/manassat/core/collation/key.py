"""A key that sorts as ICU does, in pure Python: SQLite has no ICU, and PyICU would need a compiler."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from .weights import ACCENTS, MADDA, NUMBERS, OTHERS, PARTS, VOWELS, WEIGHTS, Weight

Key = tuple[tuple, tuple, tuple, str]
PIECES = re.compile(r"\d+|\D")
# Tatweel, joiners, marks of direction: they neither lead nor follow.
WITHOUT_WEIGHT = re.compile(
    "[\u00ad\u0600-\u0605\u0610-\u061a\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


@lru_cache(maxsize=4096)
def sort_key(text: str) -> Key:
    """The places of all letters count first, then ranks, then writings, and the very text last."""
    letters = unicodedata.normalize("NFC", text)
    weights = [weight for piece in PIECES.findall(letters) for weight in _weights_of(piece)]
    places, ranks, writings = zip(*weights, strict=True) if weights else ((), (), ())
    return _counting(places), _counting(ranks), writings, text


def _weights_of(piece: str) -> Iterator[tuple]:
    if piece.isdecimal():
        yield (NUMBERS, int(piece)), 0, 0
    elif piece == "آ":
        yield from MADDA
    elif found := WEIGHTS.get(piece) or _mark(piece):
        yield found
    elif (parts := PARTS.get(piece) or unicodedata.normalize("NFD", piece)) != piece:
        for part in parts:
            yield from _weights_of(part)
    elif not WITHOUT_WEIGHT.match(piece):
        yield (OTHERS, ord(piece)), 0, 0


def _mark(piece: str) -> Weight | None:
    if piece in ACCENTS:
        return None, ACCENTS[piece], 0
    return (None, None, VOWELS[piece]) if piece in VOWELS else None


def _counting(weights: tuple) -> tuple:
    return tuple(weight for weight in weights if weight is not None)
