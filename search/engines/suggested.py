"""The best of the suggestions that begin as a reader began, the same way for every engine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from .types import Suggestion

Row = tuple[int, int, str, str, int]
# A text that is offered as several things is shown as the first of these.
KINDS = ("title", "theme", "tag", "place", "author")


@dataclass
class Offer:
    text: str
    kind: str
    place: int
    letters: int
    items: set[int] = field(default_factory=set)

    @property
    def order(self) -> tuple:
        """First what begins so from its first word on, then what more items offer, then the shorter."""
        return self.place > 0, -len(self.items), self.letters, self.text


def best_suggestions(rows: Iterable[Row], most: int) -> list[tuple[Suggestion, list[int]]]:
    """Rows are place of the word, letters from there on, text, kind and item. Each text once, with its items."""
    offers: dict[str, Offer] = {}
    for place, letters, text, kind, item in rows:
        offer = offers.setdefault(text, Offer(text, kind, place, letters))
        offer.kind = min(offer.kind, kind, key=KINDS.index)
        offer.place, offer.letters = min(offer.place, place), min(offer.letters, letters)
        offer.items.add(item)
    best = sorted(offers.values(), key=lambda offer: offer.order)[:most]
    return [(Suggestion(offer.text, offer.kind), sorted(offer.items)) for offer in best]
