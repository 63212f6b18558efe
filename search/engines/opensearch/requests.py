"""What is asked of the server, in its query language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..types import MOST_ROWS_OF_A_BEGINNING, Phrase
from .schema import PROMINENT, RANKED, STEMS, TEXT

Query = dict[str, Any]
# The server takes some thousand conditions; a question has no more than a few dozen phrases.
MOST_PHRASES = 500


def holding(field: str, phrase: Phrase) -> dict[str, Any]:
    """Items that hold the phrase, scored by BM25, and by name those that hold it where it stands out."""
    if field == TEXT and len(phrase) == 1:
        field = RANKED
    stands_out = {"filter": _phrase(PROMINENT, phrase), "boost": 0, "_name": PROMINENT}
    query = {"bool": {"must": [_phrase(field, phrase)], "should": [{"constant_score": stands_out}]}}
    return {"query": query, "track_scores": True, "_source": False}


def best_passages(ids: list[int], phrases: Iterable[Phrase]) -> dict[str, Any]:
    answers = [_phrase(STEMS, phrase) for phrase in list(phrases)[:MOST_PHRASES]]
    return {
        "query": {"bool": {"filter": [{"terms": {"item": ids}}], "should": answers, "minimum_should_match": 1}},
        "collapse": {"field": "item"},
        "sort": ["_score", {"number": "asc"}],
        "size": len(ids),
    }


def counted(field: str, terms: list[str]) -> dict[str, Any]:
    return {
        "query": {"terms": {field: terms}},
        "aggs": {"terms": {"terms": {"field": field, "include": terms, "size": len(terms)}}},
        "size": 0,
    }


def beginning_so(beginning: str, language: str) -> dict[str, Any]:
    begins: list[Query] = [{"term": {"language": language}}, {"prefix": {"key": beginning}}]
    return {
        "query": {"bool": {"filter": begins}},
        "sort": ["key", "place", "kind", "text", "item"],
        "size": MOST_ROWS_OF_A_BEGINNING,
    }


def _phrase(field: str, phrase: Phrase) -> Query:
    return {"match_phrase": {field: " ".join(phrase)}} if len(phrase) > 1 else {"term": {field: phrase[0]}}
