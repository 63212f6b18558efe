"""Facets: any value of one facet, all facets together, and counts that say what a click would give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from .query import LibraryQuery
from .rows import Row

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

FACETS = {"type": _("Type"), "platform": _("Platform"), "theme": _("Theme"), "year": _("Year")}


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    count: int
    is_on: bool


@dataclass(frozen=True)
class Facet:
    name: str
    label: _StrPromise
    choices: list[Choice]


def passes(row: Row, query: LibraryQuery, *, leaving_out: str = "") -> bool:
    """Whether the row has a wanted value in every facet asked for, except `leaving_out`."""
    asked = (name for name in FACETS if name in query.filters and name != leaving_out)
    return all(row.values[name].intersection(query.filters[name]) for name in asked)


def build_facets(rows: Iterable[Row], query: LibraryQuery, labels: dict[str, dict[str, str]]) -> list[Facet]:
    """`labels` maps facet and value to what the reader sees; values without rows or label are left out."""
    rows = list(rows)
    return [_facet(name, rows, query, labels.get(name, {}).get) for name in FACETS]


def _facet(name: str, rows: list[Row], query: LibraryQuery, label_of: Callable[[str], str | None]) -> Facet:
    counts = Counter(value for row in rows if passes(row, query, leaving_out=name) for value in row.values[name])
    wanted = query.filters.get(name, ())
    choices = [
        Choice(value, str(label), counts[value], value in wanted)
        for value in {*counts, *wanted}
        if (label := label_of(value))
    ]
    return Facet(name, FACETS[name], sorted(choices, key=_in_order(name)))


def _in_order(name: str) -> Callable[[Choice], tuple]:
    """Years run backwards, everything else by weight."""
    if name == "year":
        return lambda choice: (-int(choice.value),)
    return lambda choice: (-choice.count, choice.label)
