"""The whole library in memory as sets of bits: facets of any result are counted in microseconds, and never estimated.

A set is an integer, bit n standing for the n-th item. 20,000 items with some 500 facet values take about a megabyte.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .engines import library_engine
from .engines.types import Engine, ShelfRow


@dataclass(frozen=True)
class Shelf:
    """`bits` maps facet and value to a set; `newest` has all places, the latest work first."""

    ids: list[int]
    places: dict[int, int]
    bits: dict[str, dict[str, int]]
    newest: list[int]
    expiring: list[tuple[float, int]]
    external_ids: dict[int, str]

    def set_of(self, ids: Iterable[int]) -> int:
        """Numbers that the shelf does not hold are left out."""
        return _bits((self.places[pk] for pk in ids if pk in self.places), len(self.ids))

    def any_of(self, facet: str, values: Iterable[str]) -> int:
        found = 0
        for value in values:
            found |= self.bits[facet].get(value, 0)
        return found

    @property
    def readable_now(self) -> int:
        """All but those whose time is over, although the scheduler has not run."""
        now = time.time()
        expired = _bits((place for moment, place in self.expiring if moment < now), len(self.ids))
        return ((1 << len(self.ids)) - 1) & ~expired

    def newest_of(self, wanted: int) -> list[int]:
        return [self.ids[place] for place in self.newest if wanted >> place & 1]

    def ids_of(self, wanted: int) -> list[int]:
        bits = f"{wanted:b}"[::-1]
        return [self.ids[place] for place, bit in enumerate(bits) if bit == "1"]


_kept: dict[Engine, tuple[object, Shelf]] = {}


def library_shelf() -> Shelf:
    """As the index is now; made anew only after it changed."""
    engine = library_engine()
    state = engine.state()
    known = _kept.get(engine)
    if known and known[0] == state:
        return known[1]
    shelf = make_shelf(list(engine.shelf()))
    _kept[engine] = (state, shelf)
    return shelf


def make_shelf(rows: list[ShelfRow]) -> Shelf:
    return Shelf(
        ids=[row.id for row in rows],
        places={row.id: place for place, row in enumerate(rows)},
        bits=_facet_bits(rows),
        # A work of unknown year comes after those whose year is known.
        newest=sorted(range(len(rows)), key=lambda place: (rows[place].year, rows[place].published_at), reverse=True),
        expiring=[(row.expires_at, place) for place, row in enumerate(rows) if row.expires_at],
        external_ids={row.id: row.external_id for row in rows if row.external_id},
    )


def _facet_bits(rows: list[ShelfRow]) -> dict[str, dict[str, int]]:
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        for facet, value in _values(row):
            places[facet, value].append(place)
    bits: dict[str, dict[str, int]] = defaultdict(dict)
    for (facet, value), found in places.items():
        bits[facet][value] = _bits(found, len(rows))
    return bits


def _values(row: ShelfRow) -> Iterator[tuple[str, str]]:
    yield "language", row.language
    for facet, values in row.facets.items():
        for value in values:
            yield facet, value


def _bits(places: Iterable[int], size: int) -> int:
    """Bytes first: setting bits in a growing integer would copy it each time."""
    held = bytearray(size // 8 + 1)
    for place in places:
        held[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(held, "little")
