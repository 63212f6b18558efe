"""FTS5's query language. Stems are letters and digits, quoted all the same: `or` and `near` are words of texts too."""

from __future__ import annotations

from collections.abc import Iterable

from ..types import EXTRA_WEIGHTS, TEXT_WEIGHTS, Pass, Phrase
from .schema import COLUMNS

TEXT_COLUMNS = " ".join(TEXT_WEIGHTS)


def expression(asked: Pass) -> str:
    """Any of the phrases within the columns of the field."""
    columns = TEXT_COLUMNS if asked.field == "text" else asked.field
    return f"{{{columns}}} : ({any_of(asked.phrases)})"


def any_of(phrases: Iterable[Phrase]) -> str:
    return " OR ".join('"' + " ".join(phrase) + '"' for phrase in phrases)


def ranking(table: str) -> str:
    """FTS5's bm25() is better the lower it is."""
    weights = TEXT_WEIGHTS | EXTRA_WEIGHTS
    return f"-bm25({table}, {', '.join(str(weights[column]) for column in COLUMNS)})"
