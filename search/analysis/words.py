"""A word's stem and root: what index, question, suggestions and highlights all compare."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from .arabic import stem_arabic
from .roots import root_of, stem_english
from .tokens import REMEMBERED_WORDS, folded_words

# Counted up whenever the same text gives other stems than before: an index of an older version is rebuilt.
ANALYSER_VERSION = 1


class Word(NamedTuple):
    """A folded word, its stem, and its root ('' for words that are not Arabic)."""

    folded: str
    stem: str
    root: str


@lru_cache(maxsize=REMEMBERED_WORDS)
def word_of(folded: str) -> Word:
    return Word(folded, stem_of(folded), root_of(folded))


@lru_cache(maxsize=REMEMBERED_WORDS)
def stem_of(folded: str) -> str:
    """The stem of a folded word; digits are their own."""
    if is_arabic(folded):
        return stem_arabic(folded)
    return stem_english(folded) if folded.isalpha() else folded


def is_arabic(folded: str) -> bool:
    return "\u0620" <= folded[:1] <= "\u06ff"


def analyse(text: str) -> list[Word]:
    return [word_of(folded) for folded in folded_words(text)]


def stems(text: str) -> list[str]:
    return [stem_of(folded) for folded in folded_words(text)]
