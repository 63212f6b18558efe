"""What a word of a question may also stand for: particles written with it, slips, words written in one or apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..analysis.typos import LEAST_LETTERS, one_slip_away
from ..analysis.words import Word, is_arabic, stem_of
from ..engines.types import Engine, Phrase
from .parsed import Parsed

PARTICLES = ("ب", "ل", "ك", "ف")
MOST_GUESSES = 3
ARTICLE = "ال"


@dataclass
class Widened:
    """`same` are other spellings of what was asked, `guesses` what an unknown word may have meant."""

    same: list[Phrase] = field(default_factory=list)
    guesses: dict[str, list[str]] = field(default_factory=dict)

    @property
    def phrases(self) -> list[Phrase]:
        guessed = [(stem_of(word),) for words in self.guesses.values() for word in words]
        return [*self.same, *guessed]


def widen(parsed: Parsed, engine: Engine) -> Widened:
    """Three look-ups in the index's vocabulary, whatever is asked."""
    widened = Widened(_with_particles(parsed.counting, engine) + _in_one(parsed, engine))
    unknown = _unknown(parsed.counting, engine)
    if unknown:
        halves = {word.folded: _halves(word) for word in unknown}
        slips = {word.folded: _slips(word) for word in unknown}
        known = engine.counts(_every(halves, slips), "words")
        for word in unknown:
            widened.same += [_stemmed(pair) for pair in halves[word.folded] if all(half in known for half in pair)]
            if guesses := sorted(known.keys() & slips[word.folded], key=lambda guess: (-known[guess], guess)):
                widened.guesses[word.folded] = guesses[:MOST_GUESSES]
    return widened


def _with_particles(words: list[Word], engine: Engine) -> list[Phrase]:
    """«بموازنتها» where the text says it so and the question says «موازنة», and the other way round.

    Before short stems ب and ل are letters of the word as often as not: لجنة is not ل + جنة.
    """
    long = [word.stem for word in words if len(word.stem) >= LEAST_LETTERS and is_arabic(word.stem)]
    added = [particle + stem for stem in long for particle in PARTICLES]
    taken = [stem[1:] for stem in long if stem[0] in PARTICLES and len(stem) > LEAST_LETTERS]
    known = engine.counts(added + taken, "text") if long else {}
    return [(stem,) for stem in added + taken if stem in known]


def _in_one(parsed: Parsed, engine: Engine) -> list[Phrase]:
    """«رام الله» where a text says «رامالله»."""
    joined = {first.folded + second.folded for first, second in parsed.neighbours}
    return [(stem_of(word),) for word in engine.counts(joined, "words")] if joined else []


def _unknown(words: list[Word], engine: Engine) -> list[Word]:
    long = [word for word in words if len(word.folded) >= LEAST_LETTERS and word.folded.isalpha()]
    known = engine.counts([word.stem for word in long], "text") if long else {}
    return [word for word in long if word.stem not in known]


def _halves(word: Word) -> list[tuple[str, str]]:
    """«رامالله» → رام الله. Whether they stand side by side in a text, the search for the phrase tells."""
    return [(word.folded[:place], word.folded[place:]) for place in range(2, len(word.folded) - 1)]


def _slips(word: Word) -> set[str]:
    """With and without the article, since texts may know the word in one of the two only."""
    bare = word.folded.removeprefix(ARTICLE)
    other = {bare} if bare != word.folded else {ARTICLE + bare}
    slips = one_slip_away(word.folded) | one_slip_away(bare)
    return slips | {ARTICLE + slip for slip in one_slip_away(bare)} | other


def _every(halves: dict[str, list[tuple[str, str]]], slips: dict[str, set[str]]) -> set[str]:
    return {half for pairs in halves.values() for pair in pairs for half in pair}.union(*slips.values())


def _stemmed(pair: tuple[str, str]) -> Phrase:
    return tuple(stem_of(half) for half in pair)
