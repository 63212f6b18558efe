"""The best of the suggestions that begin as a reader began, the same way for every engine."""

from __future__ import annotations

from collections.abc import Iterable

from .types import Suggestion

Row = tuple[int, int, str, str, int]


def best_suggestions(rows: Iterable[Row], most: int) -> list[tuple[Suggestion, list[int]]]:
    """Rows are place of the word, letters from there on, text, kind and item.

    First what begins so from its first word on, then what more items offer, then the shorter.
    """
    offered: dict[Suggestion, tuple[int, int, list[int]]] = {}
    for place, letters, text, kind, item in rows:
        known = offered.setdefault(Suggestion(text, kind), (place, letters, []))
        offered[Suggestion(text, kind)] = (min(place, known[0]), min(letters, known[1]), known[2])
        known[2].append(item)
    ranked = sorted(offered.items(), key=lambda one: (one[1][0] > 0, -len(set(one[1][2])), one[1][1], one[0].text))
    return [(suggestion, sorted(set(items))) for suggestion, (_place, _letters, items) in ranked[:most]]
