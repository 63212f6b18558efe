"""Numbers of the blocks in a stream."""

from __future__ import annotations

import uuid
from typing import Any

from wagtail.blocks import StreamValue


def with_fresh_ids(stream: StreamValue) -> StreamValue:
    """The same blocks under new numbers, the nested ones too: a copy that shares them is taken for its original."""
    return stream.stream_block.to_python(_renumbered(stream.get_prep_value()))


def _renumbered(raw: Any) -> Any:
    if isinstance(raw, list):
        return [_renumbered(one) for one in raw]
    if isinstance(raw, dict):
        renumbered = {name: _renumbered(value) for name, value in raw.items()}
        is_block = {"id", "type", "value"} <= raw.keys()
        return renumbered | {"id": str(uuid.uuid4())} if is_block else renumbered
    return raw
