"""The indices of one generation. Texts reach the server analysed: it splits them at blanks and leaves them alone.

Every write asks for a refresh itself, so the server makes none of its own.
"""

from __future__ import annotations

from typing import Any

from ..types import ROOTS, WORDS

ITEMS, PASSAGES, SUGGESTIONS = "items", "passages", "suggestions"
# `items` is made last and tells that a generation is there.
NAMES = (PASSAGES, SUGGESTIONS, ITEMS)
STATE = "state"

# Of an item: its stems as often as they weigh, its texts, those of title, tags and names alone, each stem once.
RANKED, TEXT, PROMINENT, STEMS = "ranked", "text", "prominent", "stems"
# As many rows as one answer of the server may hold; what is longer comes in several.
MOST_ROWS = 20_000

STEMMED = {"type": "text", "analyzer": "whitespace"}
KEPT_ONLY = {"type": "object", "enabled": False}
ITEM = {"item": {"type": "long"}}
FIELDS: dict[str, dict[str, Any]] = {
    ITEMS: {
        **ITEM,
        # Nobody looks for phrases in it.
        RANKED: {**STEMMED, "index_options": "freqs"},
        TEXT: STEMMED,
        PROMINENT: STEMMED,
        ROOTS: STEMMED,
        STEMS: {"type": "keyword"},
        WORDS: {"type": "keyword"},
        "shelf": KEPT_ONLY,
    },
    PASSAGES: {**ITEM, STEMS: STEMMED, "number": {"type": "integer"}, "passage": KEPT_ONLY},
    SUGGESTIONS: {
        **ITEM,
        "language": {"type": "keyword"},
        "key": {"type": "keyword"},
        "place": {"type": "integer"},
        "kind": {"type": "keyword"},
        "text": {"type": "keyword"},
    },
}
# What answers show; the rest is there to be found.
GIVEN_BACK = {ITEMS: ["item", "shelf"], PASSAGES: ["item", "passage"], SUGGESTIONS: ["*"]}


def index_body(name: str, version: int, aliases: list[str]) -> dict[str, Any]:
    """One shard, since rarity is counted by shard; a copy of it wherever there is a second machine."""
    return {
        "settings": {
            "number_of_shards": 1,
            "auto_expand_replicas": "0-1",
            "refresh_interval": "-1",
            "max_result_window": MOST_ROWS,
        },
        "mappings": {
            "dynamic": "strict",
            "_meta": {"version": version},
            "_source": {"includes": GIVEN_BACK[name]},
            "properties": FIELDS[name],
        },
        "aliases": {alias: {} for alias in aliases},
    }
