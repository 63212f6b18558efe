"""Whether what happens now is the work of the decision function."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_DECIDING: ContextVar[bool] = ContextVar("deciding_on_a_paper", default=False)


@contextmanager
def deciding() -> Iterator[None]:
    token = _DECIDING.set(True)
    try:
        yield
    finally:
        _DECIDING.reset(token)


def is_deciding() -> bool:
    return _DECIDING.get()
