"""The yardstick's files, which people write by hand, hold what they promise."""

from __future__ import annotations

from collections import Counter

import pytest

from bench.search.files import read_collection, read_prefixes, read_queries

ITEMS = {item["external_id"]: item for item in read_collection()}
QUERIES = read_queries()
KINDS = {
    "known-item",
    "morphology",
    "spelling",
    "synonym",
    "typo",
    "topic",
    "abbreviation",
    "phrase",
    "name",
}


def test_queries__are_at_least_seven_of_each_kind():
    counts = Counter(query.kind for query in QUERIES)
    assert counts.keys() == KINDS
    assert min(counts.values()) >= 7


def test_queries__are_told_apart_by_id_and_by_text():
    for name in ("id", "text"):
        assert len({getattr(query, name) for query in QUERIES}) == len(QUERIES)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.id)
def test_query__is_judged_on_what_the_collection_has(query):
    assert query.relevant.keys() <= ITEMS.keys()
    assert set(query.relevant.values()) <= {1, 2, 3}
    assert max(query.relevant.values()) >= 2


def test_prefixes__expect_titles_and_tags_of_the_collection():
    known = {text for item in ITEMS.values() for text in (item["title"], *item["tags"])}
    for prefix in read_prefixes():
        assert prefix.expected, prefix.text
        assert known.issuperset(prefix.expected), prefix.text


@pytest.mark.parametrize("item", ITEMS.values(), ids=lambda item: item["external_id"])
def test_item__is_a_marked_sample_of_a_common_length(item):
    assert item["title"].startswith("نموذج")
    assert 100 <= len(item["body"].split()) <= 400
    assert item["language"] == "ar"
