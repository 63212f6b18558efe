"""Groups of expressions that mean the same, matched within a question by their stems."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..analysis.words import stems
from ..engines.types import Phrase

SEPARATORS = re.compile(r"[،,;؛=|\n]+")
Group = list[Phrase]


@dataclass
class Synonyms:
    """`by_first` finds the groups by the first stem of each of their phrases."""

    by_first: dict[str, list[tuple[Phrase, Group]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, expressions: str) -> None:
        """One group, its expressions separated by commas."""
        group = phrases_of(expressions)
        for phrase in group:
            self.by_first[phrase[0]].append((phrase, group))

    def within(self, asked: Sequence[str]) -> Iterator[tuple[Phrase, Group]]:
        """Pieces of the question that a group knows, each with what else means the same."""
        for place, stem in enumerate(asked):
            for phrase, group in self.by_first.get(stem, ()):
                if tuple(asked[place : place + len(phrase)]) == phrase:
                    yield phrase, [other for other in group if other != phrase]

    def of_phrase(self, asked: Phrase) -> Group:
        return [other for phrase, others in self.within(asked) if phrase == asked for other in others]


def phrases_of(expressions: str) -> Group:
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
