"""What stands in the files beside this one, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
COLLECTION = FOLDER / "collection.jsonl"


@dataclass(frozen=True)
class Query:
    """`relevant` maps an item's external_id to its grade: 1 touches the matter, 2 treats it, 3 is what was meant."""

    id: str
    text: str
    kind: str
    relevant: dict[str, int]


@dataclass(frozen=True)
class Prefix:
    """The first letters of a search, and the titles and tags of which one should be suggested."""

    id: str
    text: str
    expected: list[str]


def read_collection() -> list[dict]:
    """The items, as `import_library` takes them."""
    return list(_lines(COLLECTION))


def read_queries() -> list[Query]:
    return [Query(**line) for line in _lines(FOLDER / "queries.jsonl")]


def read_prefixes() -> list[Prefix]:
    return [Prefix(**line) for line in _lines(FOLDER / "prefixes.jsonl")]


def _lines(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
