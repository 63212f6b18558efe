"""What a word of a question may also stand for: particles written with it, slips, words written in one or apart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from ..analysis.lexicon import stop_words
from ..analysis.typos import LEAST_LETTERS, MOST_LETTERS, one_slip_away
from ..analysis.words import Word, is_arabic, stem_of
from ..engines.types import WORDS, Engine, Phrase
from .parsed import Parsed

PARTICLES = ("ب", "ل", "ك", "ف")
MOST_GUESSES = 3
# Of a word that is written in one: رام الله، بيت لحم.
LEAST_HALF = 3
ARTICLE = "ال"
# Enough to know that a word is there.
THERE = 1


@dataclass
class Widened:
    """By folded word: other spellings of what was asked, and what an unknown word may have meant, likeliest first.

    By a pair of folded words: the one word as which texts write them.
    """

    same: dict[str, list[Phrase]] = field(default_factory=lambda: defaultdict(list))
    guesses: dict[str, list[str]] = field(default_factory=dict)
    in_one: dict[tuple[str, str], Phrase] = field(default_factory=dict)


def widen(parsed: Parsed, engine: Engine) -> Widened:
    """At most six look-ups in the index's vocabulary, whatever is asked."""
    widened = Widened()
    _add_particles(widened, parsed.counting, engine)
    _add_joined(widened, parsed, engine)
    _add_halves(widened, parsed.counting, engine)
    _add_guesses(widened, parsed.counting, engine)
    return widened


def _add_particles(widened: Widened, words: list[Word], engine: Engine) -> None:
    """«بموازنتها» where the text says it so and the question says «موازنة», and the other way round.

    Before short stems ب and ل are letters of the word as often as not: لجنة is not ل + جنة.
    """
    long = {word.folded: word.stem for word in words if len(word.stem) >= LEAST_LETTERS and is_arabic(word.stem)}
    pairs = [(folded, *pair) for folded, stem in long.items() for pair in _with_and_without(stem)]
    known = engine.counts({other for _folded, other, _longer in pairs}, "text", THERE) if pairs else {}
    found = [(folded, other, longer) for folded, other, longer in pairs if other in known]
    articled = (
        engine.counts({word for _f, _o, longer in found for word in _articled(longer)}, WORDS, THERE) if found else {}
    )
    for folded, other, longer in found:
        if not any(word in articled for word in _articled(longer)):
            widened.same[folded].append((other,))


def _with_and_without(stem: str) -> list[tuple[str, str]]:
    """The other stem, and the longer of the two."""
    shorter = [(stem[1:], stem)] if stem[0] in PARTICLES and len(stem) > LEAST_LETTERS else []
    return [(particle + stem, particle + stem) for particle in PARTICLES] + shorter


def _articled(stem: str) -> list[str]:
    """Words that show the first letter to belong to the word: after an article stands no particle (البضائع)."""
    return [ARTICLE + stem + ending for ending in ("", "ه", "ات", "ي", "يه")]


def _add_joined(widened: Widened, parsed: Parsed, engine: Engine) -> None:
    """«رام الله» where a text says «رامالله»."""
    joined = {(first.folded, second.folded): first.folded + second.folded for first, second in parsed.neighbours}
    known = engine.counts(joined.values(), WORDS, THERE) if joined else {}
    widened.in_one = {pair: (stem_of(word),) for pair, word in joined.items() if word in known}


def _unknown(words: list[Word], engine: Engine) -> list[Word]:
    long = [word for word in words if LEAST_LETTERS <= len(word.folded) <= MOST_LETTERS and word.folded.isalpha()]
    known = engine.counts([word.stem for word in long], "text", THERE) if long else {}
    return [word for word in long if word.stem not in known]


def _add_halves(widened: Widened, words: list[Word], engine: Engine) -> None:
    """«رامالله» is written رام الله too; whether the halves stand side by side in a text, its search tells."""
    pairs = [(word.folded, *pair) for word in words for pair in _halves(word.folded)]
    known = engine.counts({half for _word, *halves in pairs for half in halves}, WORDS, THERE) if pairs else {}
    for word, first, second in pairs:
        if first in known and second in known:
            widened.same[word].append((stem_of(first), stem_of(second)))


def _halves(folded: str) -> list[tuple[str, str]]:
    whole = range(LEAST_HALF, min(len(folded), MOST_LETTERS) - LEAST_HALF + 1)
    return [(folded[:place], folded[place:]) for place in whole] if is_arabic(folded) else []


def _add_guesses(widened: Widened, words: list[Word], engine: Engine) -> None:
    """An unknown word may be a slip away from a known one."""
    slips = {word.folded: _slips(word.folded) for word in _unknown(words, engine)}
    known = engine.counts(set().union(*slips.values()), WORDS) if slips else {}
    for word, near in slips.items():
        possible = (known.keys() & near) - stop_words()
        if guesses := sorted(possible, key=lambda guess: (-known[guess], guess)):
            widened.guesses[word] = guesses[:MOST_GUESSES]


def _slips(folded: str) -> set[str]:
    """With and without the article, since texts may know the word in one of the two only."""
    bare = folded.removeprefix(ARTICLE)
    other = {bare} if bare != folded else {ARTICLE + bare}
    slips = one_slip_away(folded) | one_slip_away(bare)
    return slips | {ARTICLE + slip for slip in one_slip_away(bare)} | other
