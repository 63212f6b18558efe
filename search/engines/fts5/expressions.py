"""FTS5's query language. Stems are letters and digits, quoted all the same: `or` and `near` are words of texts too."""

from __future__ import annotations

import math
from collections.abc import Iterable

from ..types import TEXT_WEIGHTS, Phrase
from .schema import COLUMNS

TEXT, PROMINENT = "text", "prominent"
COLUMNS_OF = {TEXT: " ".join(TEXT_WEIGHTS), PROMINENT: "title tags names"}
WEIGHTS = ", ".join(str(TEXT_WEIGHTS.get(column, 1.0)) for column in COLUMNS)


def within(field: str, phrase: Phrase) -> str:
    """`field` is one of the engine's, or PROMINENT."""
    return f"{{{COLUMNS_OF.get(field, field)}}} : {any_of([phrase])}"


def any_of(phrases: Iterable[Phrase]) -> str:
    return " OR ".join('"' + " ".join(phrase) + '"' for phrase in phrases)


def fts5_rarity(found: int, size: int) -> float:
    """What FTS5 multiplies every hit by; it never lets it fall to zero."""
    return max(math.log((size - found + 0.5) / (found + 0.5)), 1e-6)
