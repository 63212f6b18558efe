"""Fills the parameters of an address: once with what is foreign throughout, then with one foreign part among own ones.

A parameter that nothing here knows raises `Unfilled`: a new view is then either taught or exempted by name.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from .objects import Scene
from .parameters import Part, Values, values_for, values_with_type
from .urls import AdminView
from .vocabulary import words_for

TYPE = {"app_label", "model_name"}
# Below, every word is tried with every object.
FEW = 3
MIXED = 4


class UnfilledError(Exception):
    """Names the view and its parameter."""


def arguments_of(view: AdminView, scene: Scene) -> list[Part]:
    parts, words = parts_of(view, scene)
    filled = without_repetition([*of_one_object(parts), *mixed(parts)]) if parts else [{}]
    return list(crossed(words, filled))


def parts_of(view: AdminView, scene: Scene) -> tuple[list[Values], list[Part]]:
    names = set(view.parameters)
    typed = next((name for name in ("pk", "object_id") if {name} | TYPE <= names), None)
    if typed:
        rest, words = names - TYPE - {typed}, []
        parts = [values_with_type(scene, typed)]
    else:
        taken, words = words_for(view)
        rest, parts = names - set(taken), []
    return [*parts, *(known_values(view, name, scene) for name in sorted(rest))], words


def known_values(view: AdminView, name: str, scene: Scene) -> Values:
    values = values_for(view, name, scene)
    if values is None:
        raise UnfilledError(f"{view.name}: nothing is known for the parameter {name!r}")
    return values


def of_one_object(parts: list[Values]) -> Iterator[Part]:
    """Where the parts belong to records of different kinds, the first of each."""
    yield joined(next(iter(values.foreign.values())) for values in parts)
    for kind in dict.fromkeys(kind for values in parts for kind in values.foreign):
        if all(kind in values.foreign for values in parts):
            yield joined(values.foreign[kind] for values in parts)


def mixed(parts: list[Values]) -> Iterator[Part]:
    """A few kinds each: whether a view checks both parts does not depend on the kind."""
    for values in parts:
        others = joined(other.own for other in parts if other is not values)
        kinds = values.foreign if len(parts) == 1 else list(values.foreign)[:MIXED]
        yield from (values.foreign[kind] | others for kind in kinds)


def joined(parts: Iterator[Part]) -> Part:
    return {name: value for part in parts for name, value in part.items()}


def without_repetition(found: list[Part]) -> list[Part]:
    return list({tuple(sorted(part.items())): part for part in found}.values())


def crossed(words: list[Part], filled: list[Part]) -> Iterator[Part]:
    """All pairs where the words are few; else the first word with all objects, and all words with the first object."""
    if len(words) <= FEW:
        yield from (word | part for word, part in product(words or [{}], filled))
    else:
        yield from (words[0] | part for part in filled)
        yield from (word | filled[0] for word in words[1:])
