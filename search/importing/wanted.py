"""What a row wants of a page's fields, and which of them the page does not say already."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from knowledge.models import LibraryItem

from .blocks import Block, blocks_of, said_by, stored, text_blocks
from .errors import RowError
from .item import Item
from .origin import ORIGIN, origin_of
from .placing import Placed

STREAMS = ("body", "attachments")
RELATIONS = ("themes", "authorities")


def changes_of(page: LibraryItem, item: Item, placed: Placed) -> dict[str, Any]:
    """By field, for `apply_changes`. A column that the row lacks changes nothing. Raises `RowError`."""
    wanted = _plain_fields(item, placed) | _relations(page, item, placed) | _text_and_origin(page, item)
    return {name: value for name, value in wanted.items() if _said(name, value) != _said(name, _present(page, name))}


def apply_changes(page: LibraryItem, changes: dict[str, Any]) -> None:
    for name, value in changes.items():
        if name == "tags":
            page.tags.set(value)
        else:
            setattr(page, name, stored(value) if name in STREAMS else value)


def _plain_fields(item: Item, placed: Placed) -> dict[str, Any]:
    fields = {name: getattr(item, name) for name in ("title", "summary", "year") if name in item.given}
    return fields | ({"topic_id": placed.topic} if "topic" in item.given else {})


def _relations(page: LibraryItem, item: Item, placed: Placed) -> dict[str, Any]:
    relations: dict[str, Any] = {name: getattr(placed, name) for name in RELATIONS if name in item.given}
    if "tags" in item.given:
        relations["tags"] = [*item.tags, *placed.words]
    elif placed.words:
        relations["tags"] = [*_present(page, "tags"), *placed.words]
    return relations


def _text_and_origin(page: LibraryItem, item: Item) -> dict[str, Any]:
    """Nothing where the row says nothing of either."""
    if not item.given.intersection({"body", *ORIGIN}):
        return {}
    origin = origin_of(page, item, blocks_of(page.body))
    return origin.fields | {"body": (_text(item) if "body" in item.given else origin.text) + origin.box}


def _text(item: Item) -> list[Block]:
    try:
        return text_blocks(item.body)
    except ValueError as error:
        raise RowError(_("“%(column)s”: %(problem)s") % {"column": "body", "problem": error}) from error


def _present(page: LibraryItem, name: str) -> object:
    if name == "tags":
        return [tag.name for tag in page.tags.all()]
    if name in RELATIONS:
        return list(getattr(page, name).all())
    return blocks_of(getattr(page, name)) if name in STREAMS else getattr(page, name)


def _said(name: str, value: Any) -> object:
    """In the form in which two values are compared: order counts in a stream alone."""
    if name in STREAMS:
        return said_by(value)
    return set(value) if name in (*RELATIONS, "tags") else value
