"""An entry's texts as engines store them: stems, roots and words with a blank between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..analysis.tokens import folded_words
from ..analysis.words import analyse, stems
from .types import ROOTS, TEXT_WEIGHTS, WORDS, Entry, Suggestion

ARTICLE = "ال"
MOST_BEGINNINGS = 8


def analysed_fields(entry: Entry) -> dict[str, str]:
    """Field → stems in their order; roots and words each once."""
    words = {name: analyse(entry.texts.get(name, "")) for name in TEXT_WEIGHTS}
    every = [word for found in words.values() for word in found]
    return {
        **{name: " ".join(word.stem for word in found) for name, found in words.items()},
        ROOTS: _each_once(word.root for word in every),
        WORDS: _each_once(word.folded for word in every),
    }


def stems_in_order(text: str) -> str:
    return " ".join(stems(text))


def suggestion_key(text: str) -> str:
    """Folded words without their article: who types «إدارة مياه» means «إدارة المياه» too."""
    return " ".join(_without_article(word) for word in folded_words(text))


def begun_key(text: str) -> str:
    """The key of what is being typed: its last word may be no more than an article and a letter."""
    words = folded_words(text)
    if not words:
        return ""
    last = "" if words[-1] in ("ا", ARTICLE) else words[-1].removeprefix(ARTICLE)
    return " ".join([*(_without_article(word) for word in words[:-1]), last])


def suggestion_keys(suggestion: Suggestion) -> Iterator[tuple[str, int]]:
    """The key from each of its words on, and that word's place: a reader may begin in the middle."""
    words = suggestion_key(suggestion.text).split()
    for place in range(min(len(words), MOST_BEGINNINGS)):
        yield " ".join(words[place:]), place


def _each_once(terms: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(term for term in terms if term))


def _without_article(word: str) -> str:
    return word[len(ARTICLE) :] if word.startswith(ARTICLE) and len(word) > len(ARTICLE) + 1 else word
