"""Facets: any value of one facet, all facets together, and counts that say what a click would give."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from manassat.core.collation import sort_key

from .query import LibraryQuery
from .shelf import Shelf

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

FACETS = {
    "type": _("Type"),
    "platform": _("Platform"),
    "theme": _("Theme"),
    "topic": _("Topic"),
    "authority": _("Local authority"),
    "year": _("Year"),
    "language": _("Language"),
}
# What a phone shows of a long facet before it is opened.
FIRST_CHOICES = 6


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

    @property
    def first(self) -> list[Choice]:
        """Chosen ones are never hidden."""
        return [choice for place, choice in enumerate(self.choices) if place < FIRST_CHOICES or choice.is_on]

    @property
    def others(self) -> list[Choice]:
        return [choice for choice in self.choices if choice not in self.first]


def passing(shelf: Shelf, query: LibraryQuery, matched: int, *, leaving_out: str = "") -> int:
    """The set of those among `matched` with a wanted value in every facet asked for, except `leaving_out`."""
    wanted = query.filters | {"language": query.languages}
    for name, values in wanted.items():
        if name != leaving_out:
            matched &= shelf.any_of(name, values)
    return matched


def build_facets(
    shelf: Shelf, query: LibraryQuery, matched: int, labels: dict[str, Callable[[str], str | None]]
) -> list[Facet]:
    """`labels` tell for each facet what the reader sees of a value; values without rows or label are left out."""
    return [_facet(name, shelf, query, matched, labels[name]) for name in FACETS]


def facet_counts(name: str, shelf: Shelf, query: LibraryQuery, matched: int) -> dict[str, int]:
    """Value → how many a click would give. Values without any are left out."""
    others = passing(shelf, query, matched, leaving_out=name)
    counts = {value: (bits & others).bit_count() for value, bits in shelf.bits[name].items()}
    return {value: count for value, count in counts.items() if count}


def _facet(name: str, shelf: Shelf, query: LibraryQuery, matched: int, label_of: Callable[[str], str | None]) -> Facet:
    counts = facet_counts(name, shelf, query, matched)
    wanted = query.languages if name == "language" else query.filters.get(name, ())
    choices = [
        Choice(value, str(label), counts.get(value, 0), value in wanted)
        for value in {*counts, *query.filters.get(name, ())}
        if (label := label_of(value))
    ]
    return Facet(name, FACETS[name], sorted(choices, key=_in_order(name)))


def _in_order(name: str) -> Callable[[Choice], tuple]:
    """Years run backwards, everything else by weight."""
    if name == "year":
        return lambda choice: (-int(choice.value),)
    return lambda choice: (-choice.count, sort_key(choice.label))
