"""Streams of blocks: made of an item's text, and compared with what a page has."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable

from wagtail.blocks import StreamValue

from .markup import Piece, is_markup, pieces_of_markup, pieces_of_plain

# The editor numbers the paragraphs of a text that it has saved.
EDITORS_NUMBERS = re.compile(r' data-block-key="[^"]*"')
Block = dict[str, object]


def text_blocks(body: str) -> list[Block]:
    """Raises ValueError where the markup is not to be read."""
    pieces = pieces_of_markup(body) if is_markup(body) else pieces_of_plain(body)
    return [new_block(piece) for piece in pieces]


def new_block(piece: Piece) -> Block:
    """With a number of its own: shared ones confuse translation."""
    return {"type": piece.kind, "value": piece.value, "id": str(uuid.uuid4())}


def stored(blocks: Iterable[Block]) -> str:
    return json.dumps(list(blocks), ensure_ascii=False)


def blocks_of(stream: StreamValue) -> list[Block]:
    """As they are stored, in the form that a block gives them once it has been read."""
    for child in stream:
        child.value  # noqa: B018 - reads the block
    return list(stream.get_prep_value())


def said_by(blocks: object) -> object:
    """What the blocks say, without any numbers."""
    if isinstance(blocks, list):
        return [said_by(one) for one in blocks]
    if isinstance(blocks, dict):
        return {name: said_by(value) for name, value in blocks.items() if name != "id"}
    return EDITORS_NUMBERS.sub("", blocks) if isinstance(blocks, str) else blocks
