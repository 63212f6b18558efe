"""What all operations of the API share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from django.conf import settings
from django.core.paginator import Paginator
from django.utils.translation import get_language
from ninja import Schema

from .parameters import Paging
from .schemas import Problem

Row = TypeVar("Row")


def answers(schema: type[Schema]) -> dict[int, type[Schema]]:
    """For an operation's `response`: what is said when all is well, and what when not."""
    return {200: schema, **dict.fromkeys((400, 404, 422, 429), Problem)}


def asked_language() -> str:
    """The one that the door has activated."""
    return get_language() or settings.LANGUAGE_CODE


def part_of(rows: Sequence[Row], paging: Paging) -> tuple[list[Row], dict[str, int]]:
    """The rows of the page asked for, none after the last page, and how many there are in all."""
    paginator = Paginator(rows, paging.page_size)
    shown = list(paginator.page(paging.page)) if paging.page <= paginator.num_pages else []
    return shown, {"total": paginator.count, "page": paging.page, "page_size": paging.page_size}
