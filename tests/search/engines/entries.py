"""Entries without pages: an engine needs no database."""

from __future__ import annotations

from bench.search.files import read_collection
from search.engines.types import TEXT_WEIGHTS, Entry, Passage, Suggestion

COLLECTION_SIZE = 40
OTHER_TEXTS = TEXT_WEIGHTS.keys() - {"title"}


def make_entry(pk: int = 1, title: str = "", *, language: str = "ar", **more: object) -> Entry:
    """What is no field of an entry is one of its texts: body, files, tags."""
    texts = {name: more.pop(name) for name in OTHER_TEXTS & more.keys()}
    return Entry(id=pk, language=language, texts={"title": title, **texts}, **{"facets": {}, **more})


def of_collection(pk: int, item: dict) -> Entry:
    tags, names = "\n".join(item.get("tags", ())), item.get("author", "")
    return make_entry(
        pk,
        item["title"],
        summary=item.get("summary", ""),
        body=item["body"],
        tags=tags,
        names=names,
        external_id=item["external_id"],
        year=int(item.get("year") or 0),
        passages=[Passage(0, 0, part) for part in item["body"].split("\n\n")],
        suggestions=[Suggestion(item["title"], "title"), *(Suggestion(tag, "tag") for tag in item.get("tags", ()))],
    )


COLLECTION = [of_collection(pk, item) for pk, item in enumerate(read_collection()[:COLLECTION_SIZE], start=1)]
