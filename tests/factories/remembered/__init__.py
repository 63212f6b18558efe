"""What tests ask of the factories again and again is made once a session; from then on its rows are put back.

A call is remembered by what was asked for and by everything that was remembered before it in the same test, so the
rows are put back only into a database that stands exactly as it did when they were made. The first write by anybody
else, another day, a moved clock, or an index that follows every save end it: from there on the factories do their work.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from .memory import Memory

Asked = ParamSpec("Asked")
Made = TypeVar("Made")
memory = Memory()


def remembered(factory: Callable[Asked, Made]) -> Callable[Asked, Made]:
    """For a factory that does nothing but write to the database, and answers with what can be pickled."""

    @wraps(factory)
    def recalled(*arguments: Asked.args, **named: Asked.kwargs) -> Made:
        return memory.answer(factory, arguments, named)

    return recalled
