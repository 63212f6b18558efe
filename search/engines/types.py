"""What goes into an engine and what comes out of it; engines know nothing of pages."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

# Fields of an item in which a question's stems are looked for, and how much a hit there weighs.
TEXT_WEIGHTS = {"title": 4.0, "summary": 2.0, "tags": 3.0, "names": 3.0, "body": 1.0, "files": 0.7, "meta": 0.5}
# Every root and every folded word of an item once: roots find where no stem does, words tell what is no slip.
ROOTS, WORDS = "roots", "words"
# Fewer items are ranked in a few milliseconds however common a word is.
LEAST_COMMON = 1000
# Instead of BM25 for phrases and common words: whether they stand in a title, a tag or a name.
STRONG, WEAK = 1.8, 1.0
# Of one item; a file of 500 pages leaves room.
MOST_PASSAGES = 1000
# A prefix of one letter fits thousands; nobody reads on after the first few.
MOST_ROWS_OF_A_BEGINNING = 500


class Passage(NamedTuple):
    """A piece of an item's text. `document` is 0 for the page's own text, `page` counts a file's pages from 1."""

    document: int
    page: int
    text: str


class Suggestion(NamedTuple):
    """What a reader may have begun to type; `kind` is one of `title`, `tag`, `theme`, `place`, `author`."""

    text: str
    kind: str


@dataclass(frozen=True)
class Entry:
    """An item as readers may find it. Times are seconds since 1970."""

    id: int
    language: str
    texts: dict[str, str]
    facets: dict[str, list[str]]
    passages: list[Passage] = field(default_factory=list)
    suggestions: list[Suggestion] = field(default_factory=list)
    external_id: str = ""
    year: int = 0
    published_at: float = 0
    expires_at: float = 0


class ShelfRow(NamedTuple):
    """What filters, facets and dates need to know of an item."""

    id: int
    language: str
    external_id: str
    year: int
    published_at: float
    expires_at: float
    facets: dict[str, list[str]]


# A word is a phrase of one stem.
Phrase = tuple[str, ...]


class Hits(NamedTuple):
    """Items in rising order and, at the same places, how strongly they hold a phrase.

    Arrays, since common words fill thousands.
    """

    ids: array
    strengths: array

    def strength_of(self, pk: int) -> float:
        place = bisect_left(self.ids, pk)
        return self.strengths[place] if place < len(self.ids) and self.ids[place] == pk else 0.0


def is_common(found: int, size: int) -> bool:
    """Whether so many items hold a word that it says little beside another; small libraries have no such words."""
    return found > max(LEAST_COMMON, size // 10)


class Engine(Protocol):
    """Keeps entries and ranks them. Ids are those of pages.

    All raise `SearchUnavailableError` where the index cannot be read or written.
    """

    def add(self, entries: Iterable[Entry]) -> None:
        """Puts entries in, in place of those with the same ids; an index that is being rebuilt gets them too."""

    def remove(self, ids: Iterable[int]) -> None: ...

    def rebuild(self) -> AbstractRebuild: ...

    def hits(self, phrase: Phrase, field: str) -> Hits:
        """All items with the phrase in the field (`text`, `roots`), not a cut top.

        Strength is BM25's without the rarity: how often, where and in how long an item, between 0 and 2.2.
        """

    def size(self) -> int:
        """How many items there are."""

    def counts(self, terms: Iterable[str], field: str, most: int = LEAST_COMMON) -> dict[str, int]:
        """In how many items each term stands in the field (`text`, `words`); an engine may stop counting at `most`.

        Absent ones are left out.
        """

    def passages(self, ids: Iterable[int], phrases: tuple[Phrase, ...]) -> dict[int, Passage]:
        """Of each item the piece of text that answers best."""

    def suggestions(self, beginning: str, language: str, most: int) -> list[tuple[Suggestion, list[int]]]:
        """Suggestions whose key begins so, with the items that offer them; the best first."""

    def shelf(self) -> Iterable[ShelfRow]: ...

    def state(self) -> object:
        """Another value after every change."""

    def version(self) -> int | None:
        """The analyser's version of the index that serves; None if none was ever built."""


class AbstractRebuild(Protocol):
    """A new index beside the one that serves."""

    def add(self, entries: Iterable[Entry]) -> None: ...

    def finish(self) -> None:
        """From now on the new one serves."""
