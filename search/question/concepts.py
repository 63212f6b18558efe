"""What a question asks for, as concepts: each word with all that may stand for it in a text.

Alternatives of one concept compete, they do not add up: a text that says both «موازنة» and «ميزانية» is not twice as
good an answer. Measured against adding them up in docs/features/search-quality.md.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..analysis.words import Word, stem_of
from ..engines.types import Phrase
from .months import is_month, months_within, without_months
from .parsed import Parsed
from .synonyms import Synonyms
from .widening import Widened

GUESS_WEIGHT, SYNONYM_WEIGHT, NEIGHBOUR_WEIGHT = 0.9, 0.6, 0.5
# Phrases with the weight of a hit.
Concept = dict[Phrase, float]


def concepts_of(parsed: Parsed, widened: Widened, synonyms: Synonyms) -> list[Concept]:
    """Words first; then pairs of neighbours, which stand side by side in better answers, and longer expressions."""
    plain = without_months(parsed)
    words = [_of_word(word, widened, synonyms) for word in plain.counting]
    return [*words, *_of_months(parsed), *_of_neighbours(plain, widened), *_of_expressions(parsed, synonyms)]


def _of_months(parsed: Parsed) -> Iterator[Concept]:
    """Equal names: whoever asks by one finds the same, in the same order, as by another."""
    for phrase, others in months_within([word.stem for word in parsed.words]):
        yield dict.fromkeys((phrase, *others), 1.0)


def _of_word(word: Word, widened: Widened, synonyms: Synonyms) -> Concept:
    """The word itself weighs most, whatever else leads to the same stem."""
    same_meaning = dict.fromkeys(synonyms.of_phrase((word.stem,)), SYNONYM_WEIGHT)
    guesses = {(stem_of(guess),): GUESS_WEIGHT for guess in widened.guesses.get(word.folded, ())}
    return same_meaning | guesses | dict.fromkeys([(word.stem,), *widened.same.get(word.folded, ())], 1.0)


def _of_neighbours(parsed: Parsed, widened: Widened) -> Iterator[Concept]:
    for first, second in parsed.neighbours:
        yield {(first.stem, second.stem): NEIGHBOUR_WEIGHT}
        if joined := widened.in_one.get((first.folded, second.folded)):
            yield {joined: 1.0}


def _of_expressions(parsed: Parsed, synonyms: Synonyms) -> Iterator[Concept]:
    """What means the same as several words of the question together."""
    stems = [word.stem for word in parsed.words]
    for phrase, others in synonyms.within(stems):
        if len(phrase) > 1 and others and not is_month(phrase):
            yield dict.fromkeys(others, SYNONYM_WEIGHT)


def last_resort(parsed: Parsed, synonyms: Synonyms) -> list[Concept]:
    """For a question that nothing answers: the same root, and single words of what means the same."""
    stems = [word.stem for word in parsed.words]
    pieces = {(stem,) for _phrase, others in synonyms.within(stems) for other in others for stem in other}
    return [dict.fromkeys(sorted(pieces), 1.0)] if pieces else []
