"""Work that begins once what was saved is certain, and whose failure reaches nobody who saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, update_wrapper

from django.db import transaction


def after_commit(work: Callable[..., object], *arguments: object, **named: object) -> None:
    """Errors are logged. Django names the work by a name that a plain partial lacks: the error would come through."""
    transaction.on_commit(update_wrapper(partial(work, *arguments, **named), work), robust=True)
