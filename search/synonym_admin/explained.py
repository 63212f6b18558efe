"""What the search makes of a question, step by step, for editors who wonder why something is found or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..analysis.lexicon import synonym_lines
from ..analysis.words import Word
from ..engines import library_engine
from ..models import SynonymGroup
from ..question.parsed import Parsed, parse
from ..question.synonyms import Synonyms
from ..question.widening import Widened, widen


@dataclass(frozen=True)
class ExplainedWord:
    """`spellings` are looked for beside the stem; `guesses` are what a word that no text has may have meant."""

    word: Word
    counts: bool
    spellings: list[str]
    guesses: list[str]


@dataclass(frozen=True)
class Meaning:
    """A group that knows a piece of the question; `group` is None where the group came with the site."""

    expressions: str
    group: SynonymGroup | None = None


@dataclass(frozen=True)
class Explanation:
    words: list[ExplainedWord]
    in_one: list[str]
    meanings: list[Meaning]


def explain(text: str) -> Explanation:
    """1 query, beside those to the index."""
    parsed = parse(text)
    widened = widen(parsed, library_engine())
    in_one = [" ".join(phrase) for phrase in widened.in_one.values()]
    return Explanation(list(_words(parsed, widened)), in_one, list(_meanings(parsed)))


def _words(parsed: Parsed, widened: Widened) -> Iterator[ExplainedWord]:
    for word, counts in zip(parsed.words, parsed.counts, strict=True):
        spellings = [" ".join(phrase) for phrase in widened.same.get(word.folded, ())]
        yield ExplainedWord(word, counts, spellings, widened.guesses.get(word.folded, []))


def _meanings(parsed: Parsed) -> Iterator[Meaning]:
    """Editors' groups first: only these can be changed here."""
    stems = [word.stem for word in parsed.words]
    for group in SynonymGroup.objects.order_by("pk"):
        if _knows_a_piece(group.expressions, stems):
            yield Meaning(group.expressions, group)
    for line in synonym_lines():
        if _knows_a_piece(line, stems):
            yield Meaning(line)


def _knows_a_piece(expressions: str, stems: list[str]) -> bool:
    synonyms = Synonyms()
    synonyms.add(expressions)
    return any(True for _found in synonyms.within(stems))
