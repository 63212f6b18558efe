"""An entry as the documents that the server keeps: one of the item, one of each passage and of each suggestion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..analysed import analysed_fields, stems_in_order, suggestion_keys
from ..types import MOST_PASSAGES, ROOTS, TEXT_WEIGHTS, WORDS, Entry
from .schema import ITEMS, PASSAGES, PROMINENT, RANKED, STEMS, SUGGESTIONS, TEXT

PROMINENT_TEXTS = ("title", "tags", "names")
Document = dict[str, Any]


def documents_of(entry: Entry) -> Iterator[tuple[str, str, Document]]:
    """Name of the index, id, and document. The same entry always has the same ids."""
    yield ITEMS, str(entry.id), {"item": entry.id, "shelf": _shelf(entry), **_searched(entry)}
    for number, passage in enumerate(entry.passages[:MOST_PASSAGES]):
        found_by = {"number": number, STEMS: stems_in_order(passage.text)}
        yield PASSAGES, f"{entry.id}-{number}", {"item": entry.id, "passage": passage._asdict(), **found_by}
    for number, row in enumerate(_suggestion_rows(entry)):
        yield SUGGESTIONS, f"{entry.id}-{number}", {"item": entry.id, **row}


def _shelf(entry: Entry) -> Document:
    names = ("language", "external_id", "year", "published_at", "expires_at", "facets")
    return {name: getattr(entry, name) for name in names}


def _searched(entry: Entry) -> Document:
    fields = analysed_fields(entry)
    texts = {name: fields[name] for name in TEXT_WEIGHTS}
    weights = _weights(texts)
    return {
        RANKED: " ".join(stem for stem, weight in weights.items() for _ in range(weight)),
        # Several values of one field: no phrase goes from one into the next.
        TEXT: list(texts.values()),
        PROMINENT: [texts[name] for name in PROMINENT_TEXTS],
        STEMS: list(weights),
        ROOTS: fields[ROOTS],
        WORDS: fields[WORDS].split(),
    }


def _weights(texts: dict[str, str]) -> dict[str, int]:
    """How often each stem stands in the texts, a place in the title counting as four: BM25F in one field.

    A whole number, and at least 1: the server counts words.
    """
    weights: Counter[str] = Counter()
    for name, text in texts.items():
        for stem, count in Counter(text.split()).items():
            weights[stem] += TEXT_WEIGHTS[name] * count
    return {stem: max(1, round(weight)) for stem, weight in weights.items()}


def _suggestion_rows(entry: Entry) -> Iterator[Document]:
    for suggestion in entry.suggestions:
        for key, place in suggestion_keys(suggestion):
            yield {"language": entry.language, "key": key, "place": place, **suggestion._asdict()}
