"""A question as passes over the index, and the items that they find together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..engines.types import ROOTS, WORDS, Engine, Pass, Phrase
from .parsed import Parsed, parse
from .synonyms import phrases_meaning_the_same
from .widening import Widened, widen

SYNONYM_WEIGHT = 0.5


@dataclass(frozen=True)
class Found:
    """`scores` of all items that match; `phrases` of stems are what to mark and which passages to show."""

    scores: dict[int, float] = field(default_factory=dict)
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
    widened = widen(parsed, engine)
    same = phrases_meaning_the_same(synonyms, [word.stem for word in parsed.words])
    scores = _scores(parsed, widened, same, engine)
    asked = [(word.stem,) for word in parsed.counting]
    return Found(scores, _each_once([*asked, *widened.phrases, *same]), widened.guesses)


def _scores(parsed: Parsed, widened: Widened, same: list[Phrase], engine: Engine) -> dict[int, float]:
    opening = [_main_pass(parsed, widened), Pass(tuple(same), SYNONYM_WEIGHT)]
    scores = _sum(engine.scores(asked) for asked in opening)
    if parsed.quoted:
        exact = engine.scores(Pass(parsed.quoted))
        scores = {pk: score for pk, score in scores.items() if pk in exact} or scores
    nudges = [engine.scores(asked) for asked in _nudging_passes(parsed)]
    return _sum([scores, *nudges], only=scores or None)


def _main_pass(parsed: Parsed, widened: Widened) -> Pass:
    """Words, their neighbours as phrases, other spellings and guesses."""
    asked = [(word.stem,) for word in parsed.counting]
    side_by_side = [(first.stem, second.stem) for first, second in parsed.neighbours]
    return Pass(_each_once([*asked, *side_by_side, *parsed.quoted, *widened.phrases]))


def _nudging_passes(parsed: Parsed) -> list[Pass]:
    """Same root, same spelling: they order what was found, and find by themselves only where nothing was."""
    roots = [(word.root,) for word in parsed.counting if word.root]
    words = [(word.folded,) for word in parsed.counting]
    return [Pass(_each_once(roots), field=ROOTS), Pass(_each_once(words), field=WORDS)]


def _sum(found: Iterable[dict[int, float]], only: dict[int, float] | None = None) -> dict[int, float]:
    total: dict[int, float] = {}
    for scores in found:
        for pk, score in scores.items():
            if only is None or pk in only:
                total[pk] = total.get(pk, 0) + score
    return total


def _each_once(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    return tuple(dict.fromkeys(phrases))
