"""Bringing what was imported into the indexes, a batch at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models.signals import post_save
from modelsearch.backends import get_search_backends_with_name
from modelsearch.signal_handlers import post_save_signal_handler

from knowledge.models import LibraryItem

from .kinds import MODELS


@contextmanager
def indexed_at_the_end() -> Iterator[None]:
    """Pages that are saved within are indexed once, together.

    Wagtail's own index takes up a page at each of its three saves, and looks at all titles each time: with thousands
    of pages that is most of an import. For a process that does nothing else, because its signals are every thread's.
    """
    saved: dict[type[LibraryItem], set[int]] = {model: set() for model in MODELS.values()}

    def remember(sender: type[LibraryItem], instance: LibraryItem, **kwargs: object) -> None:
        saved[sender].add(instance.pk)

    for model in saved:
        post_save.disconnect(post_save_signal_handler, sender=model)
        post_save.connect(remember, sender=model)
    try:
        yield
    finally:
        for model in saved:
            post_save.disconnect(remember, sender=model)
            post_save.connect(post_save_signal_handler, sender=model)
        for model, ids in saved.items():
            _index(model, ids)


def _index(model: type[LibraryItem], ids: set[int]) -> None:
    pages = list(model.get_indexed_objects().filter(pk__in=ids)) if ids else []
    for _name, backend in get_search_backends_with_name(with_auto_update=True) if pages else ():
        backend.add_bulk(model, pages)
