"""Stemmers of nltk: ISRI's roots of Arabic words, and Snowball's English. Loaded at first use: they weigh 40 MB."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nltk.stem.isri import ISRIStemmer
    from nltk.stem.snowball import EnglishStemmer


def root_of(folded: str) -> str:
    """The root of an Arabic word; words of three letters and fewer are their own."""
    if not "\u0620" <= folded[:1] <= "\u06ff":
        return ""
    return folded if len(folded) <= 3 else _isri().stem(folded)


def stem_english(folded: str) -> str:
    return _english().stem(folded)


@cache
def _isri() -> ISRIStemmer:
    from nltk.stem.isri import ISRIStemmer

    return ISRIStemmer()


@cache
def _english() -> EnglishStemmer:
    from nltk.stem.snowball import EnglishStemmer

    return EnglishStemmer()
