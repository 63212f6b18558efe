"""From a question to all items that answer it, each with its score."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..engines.types import ROOTS, Engine, Phrase
from .concepts import Concept, concepts_of, last_resort
from .parsed import Parsed, parse
from .synonyms import Synonyms, synonyms_of
from .widening import widen

Scores = dict[int, float]


@dataclass(frozen=True)
class Found:
    """`scores` of all items that match; `phrases` of stems are what to mark and which passages to show.

    `guesses` are what unknown words may have meant, by the word as folded, likeliest first.
    """

    scores: Scores = field(default_factory=dict)
    phrases: tuple[Phrase, ...] = ()
    guesses: dict[str, list[str]] = field(default_factory=dict)

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(stem for phrase in self.phrases for stem in phrase)


def find(text: str, engine: Engine, synonyms: Iterable[str] = ()) -> Found:
    """All items that answer the question. Words are alternatives, never conditions; only quoted text is one."""
    parsed = parse(text)
    if not parsed.words:
        return Found()
    known = synonyms_of(tuple(synonyms))
    widened = widen(parsed, engine)
    concepts = concepts_of(parsed, widened, known)
    scores = _within_quotation(_scores(concepts, engine), parsed, engine) or _last_scores(parsed, known, engine)
    return Found(scores, tuple(dict.fromkeys(phrase for concept in concepts for phrase in concept)), widened.guesses)


def _scores(concepts: list[Concept], engine: Engine, field: str = "text") -> Scores:
    total: Scores = {}
    for concept in concepts:
        best = _best_hits(concept, engine, field)
        rarity = _rarity(len(best), engine.size())
        for pk, hit in best.items():
            total[pk] = total.get(pk, 0) + rarity * hit
    return total


def _best_hits(concept: Concept, engine: Engine, field: str) -> Scores:
    best: Scores = {}
    for phrase, weight in concept.items():
        for pk, hit in engine.hits(phrase, field).items():
            if weight * hit > best.get(pk, 0):
                best[pk] = weight * hit
    return best


def _rarity(found: int, size: int) -> float:
    """Lucene's inverse document frequency: unlike the classic one it stays above zero for the commonest words."""
    return math.log(1 + (size - found + 0.5) / (found + 0.5))


def _within_quotation(scores: Scores, parsed: Parsed, engine: Engine) -> Scores:
    """A quotation that stands nowhere is no condition."""
    for phrase in parsed.quoted:
        exact = engine.hits(phrase, "text")
        scores = {pk: score for pk, score in scores.items() if pk in exact} or scores
    return scores


def _last_scores(parsed: Parsed, synonyms: Synonyms, engine: Engine) -> Scores:
    roots: list[Concept] = [{(word.root,): 1.0} for word in parsed.counting if word.root]
    return _scores(last_resort(parsed, synonyms), engine) or _scores(roots, engine, ROOTS)
