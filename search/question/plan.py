"""From a question to all items that answer it, each with its score."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..engines.types import ROOTS, Engine, Hits, Phrase, is_common
from .concepts import Concept, concepts_of, last_resort
from .parsed import Parsed, parse
from .synonyms import Synonyms, synonyms_of
from .widening import widen

Scores = dict[int, float]
Alternatives = list[tuple[Hits, float]]


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
    """Rare concepts first: beside them, what every tenth item says orders what was found and finds nothing itself."""
    hits = [[(engine.hits(phrase, field), weight) for phrase, weight in concept.items()] for concept in concepts]
    total: Scores = {}
    for alternatives in sorted(hits, key=_most):
        if total and is_common(_most(alternatives), engine.size()):
            _add(total, _strengths_of(total, alternatives), _rarity(_most(alternatives), engine.size()))
        else:
            best = _strongest(alternatives)
            _add(total, best, _rarity(len(best), engine.size()))
    return total


def _most(alternatives: Alternatives) -> int:
    return max(len(hits.ids) for hits, _weight in alternatives)


def _add(total: Scores, strengths: Scores, rarity: float) -> None:
    for pk, strength in strengths.items():
        total[pk] = total.get(pk, 0) + rarity * strength


def _strongest(alternatives: Alternatives) -> Scores:
    """Of each item the strongest of the alternatives."""
    best: Scores = {}
    for hits, weight in alternatives:
        for pk, strength in zip(hits.ids, hits.strengths, strict=True):
            if weight * strength > best.get(pk, 0):
                best[pk] = weight * strength
    return best


def _strengths_of(ids: Iterable[int], alternatives: Alternatives) -> Scores:
    return {pk: max(weight * hits.strength_of(pk) for hits, weight in alternatives) for pk in ids}


def _rarity(found: int, size: int) -> float:
    """Lucene's inverse document frequency: unlike the classic one it stays above zero for the commonest words."""
    return math.log(1 + (size - found + 0.5) / (found + 0.5))


def _within_quotation(scores: Scores, parsed: Parsed, engine: Engine) -> Scores:
    """A quotation that stands nowhere is no condition."""
    for phrase in parsed.quoted:
        exact = set(engine.hits(phrase, "text").ids)
        scores = {pk: score for pk, score in scores.items() if pk in exact} or scores
    return scores


def _last_scores(parsed: Parsed, synonyms: Synonyms, engine: Engine) -> Scores:
    roots: list[Concept] = [{(word.root,): 1.0} for word in parsed.counting if word.root]
    return _scores(last_resort(parsed, synonyms), engine) or _scores(roots, engine, ROOTS)
