"""Numbers of the blocks in a stream."""

from __future__ import annotations

import uuid
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import Page


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


def share_ids_with(page: Page, twin: Page) -> None:
    """Blocks of `page` that stand where blocks of the same kind stand in `twin` get the numbers of these.

    By its number wagtail-localize knows which block translates which. Both pages are of one type; nothing is saved.
    """
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            own, other = getattr(page, field.name), getattr(twin, field.name)
            shared = _with_numbers_of(own.get_prep_value(), other.get_prep_value())
            setattr(page, field.name, own.stream_block.to_python(shared))


def _with_numbers_of(raw: Any, other: Any) -> Any:
    if isinstance(raw, list) and isinstance(other, list) and [*map(_kind, raw)] == [*map(_kind, other)]:
        return [_with_numbers_of(one, twin) for one, twin in zip(raw, other, strict=True)]
    if isinstance(raw, dict) and isinstance(other, dict):
        shared = {name: _with_numbers_of(value, other.get(name)) for name, value in raw.items()}
        return shared | {"id": other["id"]} if _kind(raw) and _kind(raw) == _kind(other) else shared
    return raw


def _kind(raw: Any) -> str:
    """Empty for what is no block."""
    return raw["type"] if isinstance(raw, dict) and {"id", "type", "value"} <= raw.keys() else ""
