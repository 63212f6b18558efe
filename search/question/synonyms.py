"""Groups of expressions that mean the same, matched within a question by their stems."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..analysis.words import stems

Phrase = tuple[str, ...]
SEPARATORS = re.compile(r"[،,;؛=|\n]+")


@dataclass
class Synonyms:
    """`by_first` finds the groups by the first stem of each of their phrases."""

    by_first: dict[str, list[tuple[Phrase, list[Phrase]]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, expressions: str) -> None:
        """One group, its expressions separated by commas."""
        phrases = list(
            dict.fromkeys(phrase for part in SEPARATORS.split(expressions) if (phrase := tuple(stems(part))))
        )
        for phrase in phrases:
            self.by_first[phrase[0]].append((phrase, phrases))

    def of(self, asked: Sequence[str]) -> Iterator[Phrase]:
        """What means the same as some piece of the question, without that piece itself."""
        for place, stem in enumerate(asked):
            for phrase, group in self.by_first.get(stem, ()):
                if tuple(asked[place : place + len(phrase)]) == phrase:
                    yield from (other for other in group if other != phrase)


def phrases_of(expressions: str) -> list[Phrase]:
    """Each different expression as stems."""
    found = (tuple(stems(part)) for part in SEPARATORS.split(expressions))
    return list(dict.fromkeys(phrase for phrase in found if phrase))


@lru_cache(maxsize=8)
def synonyms_of(groups: tuple[str, ...]) -> Synonyms:
    """Kept for as long as nobody edits a group."""
    made = Synonyms()
    for group in groups:
        made.add(group)
    return made


def phrases_meaning_the_same(groups: Iterable[str], asked: Sequence[str]) -> list[Phrase]:
    return list(dict.fromkeys(synonyms_of(tuple(groups)).of(asked)))
