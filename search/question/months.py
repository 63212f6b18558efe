"""Months: the names of either tradition are one thing, and «كانون» without its second word is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ..analysis.lexicon import month_lines
from ..engines.types import Phrase
from .parsed import Parsed
from .synonyms import Group, Synonyms, synonyms_of


def months_within(asked: Sequence[str]) -> Iterator[tuple[Phrase, Group]]:
    """Each month that the stems name, with its other names."""
    return _months().within(asked)


def is_month(phrase: Phrase) -> bool:
    return any(known == phrase for known, _others in months_within(phrase))


def without_months(parsed: Parsed) -> Parsed:
    """Their words count no more on their own: who asks for one كانون does not mean the other."""
    stems = [word.stem for word in parsed.words]
    taken: set[int] = set()
    for phrase, _others in months_within(stems):
        places = (place for place in range(len(stems)) if tuple(stems[place : place + len(phrase)]) == phrase)
        taken |= {place + step for place in places for step in range(len(phrase))}
    return replace(parsed, counts=tuple(counts and place not in taken for place, counts in enumerate(parsed.counts)))


@cache
def _months() -> Synonyms:
    return synonyms_of(month_lines())
