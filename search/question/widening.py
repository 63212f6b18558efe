"""What a word of a question may also stand for: particles written with it, slips, words written in one or apart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from ..analysis.lexicon import stop_words
from ..analysis.typos import LEAST_LETTERS, one_slip_away
from ..analysis.words import Word, is_arabic, stem_of
from ..engines.types import WORDS, Engine, Phrase
from .parsed import Parsed

PARTICLES = ("ب", "ل", "ك", "ف")
MOST_GUESSES = 3
ARTICLE = "ال"


@dataclass
class Widened:
    """By folded word: other spellings of what was asked, and what an unknown word may have meant, likeliest first.

    By a pair of folded words: the one word as which texts write them.
    """

    same: dict[str, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    guesses: dict[str, list[str]] = field(default_factory=dict)
    in_one: dict[tuple[str, str], Phrase] = field(default_factory=dict)


def widen(parsed: Parsed, engine: Engine) -> Widened:
    """At most four look-ups in the index's vocabulary, whatever is asked."""
    widened = Widened()
    _add_particles(widened, parsed.counting, engine)
    _add_joined(widened, parsed, engine)
    _add_guesses(widened, _unknown(parsed.counting, engine), engine)
    return widened


def _add_particles(widened: Widened, words: list[Word], engine: Engine) -> None:
    """«بموازنتها» where the text says it so and the question says «موازنة», and the other way round.

    Before short stems ب and ل are letters of the word as often as not: لجنة is not ل + جنة.
    """
    long = {word.folded: word.stem for word in words if len(word.stem) >= LEAST_LETTERS and is_arabic(word.stem)}
    others = {folded: _with_and_without(stem) for folded, stem in long.items()}
    known = engine.counts({other for stems in others.values() for other in stems}, "text") if others else {}
    for folded, stems in others.items():
        widened.same[folded] += [(stem,) for stem in stems if stem in known]


def _with_and_without(stem: str) -> list[str]:
    shorter = [stem[1:]] if stem[0] in PARTICLES and len(stem) > LEAST_LETTERS else []
    return [particle + stem for particle in PARTICLES] + shorter


def _add_joined(widened: Widened, parsed: Parsed, engine: Engine) -> None:
    """«رام الله» where a text says «رامالله»."""
    joined = {(first.folded, second.folded): first.folded + second.folded for first, second in parsed.neighbours}
    known = engine.counts(joined.values(), WORDS) if joined else {}
    widened.in_one = {pair: (stem_of(word),) for pair, word in joined.items() if word in known}


def _unknown(words: list[Word], engine: Engine) -> list[Word]:
    long = [word for word in words if len(word.folded) >= LEAST_LETTERS and word.folded.isalpha()]
    known = engine.counts([word.stem for word in long], "text") if long else {}
    return [word for word in long if word.stem not in known]


def _add_guesses(widened: Widened, unknown: list[Word], engine: Engine) -> None:
    """An unknown word may be two in one, or a slip away from a known one."""
    halves = {word.folded: _halves(word.folded) for word in unknown}
    slips = {word.folded: _slips(word.folded) for word in unknown}
    asked = {half for pairs in halves.values() for pair in pairs for half in pair}.union(*slips.values())
    known = engine.counts(asked, WORDS) if asked else {}
    for word in halves:
        widened.same[word] += [_stemmed(pair) for pair in halves[word] if all(half in known for half in pair)]
        possible = (known.keys() & slips[word]) - stop_words()
        if guesses := sorted(possible, key=lambda guess: (-known[guess], guess)):
            widened.guesses[word] = guesses[:MOST_GUESSES]


def _halves(folded: str) -> list[tuple[str, str]]:
    """«رامالله» → رام الله. Whether they stand side by side in a text, the search for the phrase tells."""
    return [(folded[:place], folded[place:]) for place in range(2, len(folded) - 1)]


def _slips(folded: str) -> set[str]:
    """With and without the article, since texts may know the word in one of the two only."""
    bare = folded.removeprefix(ARTICLE)
    other = {bare} if bare != folded else {ARTICLE + bare}
    slips = one_slip_away(folded) | one_slip_away(bare)
    return slips | {ARTICLE + slip for slip in one_slip_away(bare)} | other


def _stemmed(pair: tuple[str, str]) -> Phrase:
    return tuple(stem_of(half) for half in pair)
