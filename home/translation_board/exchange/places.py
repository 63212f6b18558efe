"""Where in a page a text stands, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Field, Model
from wagtail.blocks import Block, ListBlock
from wagtail.fields import StreamField


@dataclass(frozen=True)
class Place:
    """`label` such as «النص › فقرة», in the active language; `longest` is None where there is no limit."""

    label: str
    longest: int | None


def place_of(model: type[Model], field_path: str) -> Place:
    """`field_path` as wagtail-localize writes it: `title`, `body.text`, or `relation.field` for rows of a page."""
    name, *rest = field_path.split(".")
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return Place(field_path, None)
    if isinstance(field, StreamField):
        blocks = list(_blocks(field.stream_block, rest))
        longest = getattr(getattr(blocks[-1], "field", None), "max_length", None) if blocks else None
        return _place([str(field.verbose_name), *(str(block.label) for block in blocks)], longest)
    if not isinstance(field, Field) and rest:
        inner = place_of(field.related_model, ".".join(rest))
        return _place([str(field.related_model._meta.verbose_name), inner.label], inner.longest)
    return _place([str(field.verbose_name)], getattr(field, "max_length", None))


def _blocks(block: Block, names: list[str]) -> Iterator[Block]:
    for name in names:
        inner = block.child_block if isinstance(block, ListBlock) else getattr(block, "child_blocks", {}).get(name)
        if inner is None:
            return
        block = inner
        if block.label:
            yield block


def _place(labels: list[str], longest: int | None) -> Place:
    return Place(" › ".join(labels), longest)
