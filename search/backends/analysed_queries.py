"""Questions to the admin's index in the words that the index keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from modelsearch.query import MATCH_ALL, And, Boost, MatchAll, Not, Or, Phrase, PlainText, SearchQuery

from ..analysis.lexicon import stop_words
from ..analysis.tokens import folded_words
from ..analysis.words import stem_of, stems
from ..engines.analysed import begun_key, suggestion_key
from ..question.synonyms import Synonyms

# PostgreSQL's parser gives way at about 150; nobody reads on in a question that long.
MOST_WORDS = 60
# Alternatives of a whole essay would make a statement of many pages.
MOST_EXPANDED_WORDS = 20
NOTHING = Not(MATCH_ALL)
# A word's stem, and what may stand for the word in the index.
Asked = list[tuple[str, SearchQuery]]
WordsOf = Callable[[str], Asked]


def searched(query: SearchQuery, synonyms: Synonyms) -> SearchQuery:
    """Whole words, compared by their stems."""
    return _analysed(query, _whole_words, synonyms) or NOTHING


def completed(query: SearchQuery, synonyms: Synonyms) -> SearchQuery:
    """The last word may be no more than begun."""
    return _analysed(query, _begun_words, synonyms) or NOTHING


def _analysed(query: SearchQuery, words_of: WordsOf, synonyms: Synonyms) -> SearchQuery | None:
    """None for what has no letter: it says nothing, whatever stands beside it."""
    if isinstance(query, MatchAll):
        return query
    if isinstance(query, PlainText):
        return _of_words(words_of(query.query_string), query.operator, synonyms)
    if isinstance(query, Phrase):
        text = " ".join(stems(query.query_string)[:MOST_WORDS])
        return Phrase(text) if text else None
    return _of_parts(query, words_of, synonyms)


def _of_parts(query: SearchQuery, words_of: WordsOf, synonyms: Synonyms) -> SearchQuery | None:
    """Of a combination. The databases know no weights."""
    if isinstance(query, Boost):
        return _analysed(query.subquery, words_of, synonyms)
    if isinstance(query, Not):
        # What means the same is not what the asker wants to be rid of.
        part = _analysed(query.subquery, words_of, Synonyms())
        return Not(part) if part else None
    if isinstance(query, And | Or):
        return _joined(type(query), (_analysed(one, words_of, synonyms) for one in query.subqueries))
    raise NotImplementedError(f"{type(query).__name__} is not supported: the index holds no words as written.")


def _joined(kind: type[And] | type[Or], parts: Iterator[SearchQuery | None]) -> SearchQuery | None:
    said = [part for part in parts if part]
    return kind(said) if len(said) > 1 else next(iter(said), None)


def _whole_words(text: str) -> Asked:
    """Without the words that say nothing, unless there are no others."""
    words = folded_words(text)
    counting = [word for word in words if word not in stop_words()] or words
    return [(stem := stem_of(word), PlainText(stem)) for word in counting[:MOST_WORDS]]


def _begun_words(text: str) -> Asked:
    *words, last = folded_words(text)[:MOST_WORDS] or [""]
    asked = [(stem_of(word), _either(Phrase(suggestion_key(word)), stem_of(word))) for word in words]
    if begun := begun_key(last):
        return [*asked, (stem_of(last), _either(PlainText(begun), stem_of(last)))]
    # An article alone begins everything.
    return asked or ([(last, MATCH_ALL)] if last else [])


def _either(word: Phrase | PlainText, stem: str) -> SearchQuery:
    """Without its own beginning: the stem of a word that is not begun but whole."""
    return word if word.query_string == stem else Or([word, Phrase(stem)])


def _of_words(words: Asked, operator: str, synonyms: Synonyms) -> SearchQuery | None:
    known = synonyms if len(words) <= MOST_EXPANDED_WORDS else Synonyms()
    return _joined(And if operator == "and" else Or, _pieces(words, known))


def _pieces(words: Asked, synonyms: Synonyms) -> Iterator[SearchQuery]:
    """Word by word; an expression that a group of synonyms knows is one piece, the longest first."""
    place = 0
    while place < len(words):
        phrase, others = _longest([stem for stem, _query in words[place:]], synonyms)
        alone = [query for _stem, query in words[place : place + len(phrase)]]
        yield _joined(Or, iter([_joined(And, iter(alone)), *(Phrase(" ".join(other)) for other in others)]))
        place += len(phrase)


def _longest(asked: list[str], synonyms: Synonyms) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The longest expression that the words begin with, and what else means the same."""
    begins = [(phrase, others) for phrase, others in synonyms.within(asked) if tuple(asked[: len(phrase)]) == phrase]
    length = max((len(phrase) for phrase, _others in begins), default=1)
    others = [other for phrase, group in begins if len(phrase) == length for other in group]
    return tuple(asked[:length]), list(dict.fromkeys(others))
