"""Words and where they stand in the text as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .characters import INVISIBLE, MARKS, fold

# Letters and digits; marks may stand between them, but do not make a word.
WRITTEN = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}{INVISIBLE}])*")
# One word of «GISفلسطين» is Arabic, the other is not; the 3 of «المادة3» is a word too.
PARTS = re.compile(r"[\u0620-\u06ff]+|[^\W\u0620-\u06ff]+")
# Nobody's word, but somebody's attempt to make the machine work.
MOST_LETTERS = 60
REMEMBERED_WORDS = 50_000


class Token(NamedTuple):
    """A word as folded, and the slice of the original text that it comes from."""

    folded: str
    start: int
    end: int


def tokenise(text: str) -> Iterator[Token]:
    """All words of the text in their order; the parts of a word in two scripts share its place."""
    for written in WRITTEN.finditer(text):
        for part in _parts(written[0]):
            yield Token(part, written.start(), written.end())


def folded_words(text: str) -> list[str]:
    return [part for written in WRITTEN.findall(text) for part in _parts(written)]


@lru_cache(maxsize=REMEMBERED_WORDS)
def _parts(written: str) -> tuple[str, ...]:
    """Few words make up most of any text."""
    return tuple(part[:MOST_LETTERS] for part in PARTS.findall(fold(written[:MOST_LETTERS])))
