"""An index that was lost makes itself anew, without anybody having to notice."""

from __future__ import annotations

import logging

from django.core.cache import cache
from django.core.management import call_command
from django_tasks import task

from ..shelf import Shelf
from .entries import public_pages

logger = logging.getLogger(__name__)
# Longer than a rebuild takes: more than one at a time would only get in each other's way.
PATIENCE_SECONDS = 600
BEGUN = "library-index-rebuild"


def rebuild_if_lost(shelf: Shelf) -> bool:
    """Whether a rebuild was begun: the index holds nothing, although there is something to find."""
    if shelf.ids or not public_pages().exists() or not cache.add(BEGUN, True, PATIENCE_SECONDS):
        return False
    logger.warning("The library's index is empty; it is made anew")
    rebuild_library_index.enqueue()
    return True


@task(backend="files")
def rebuild_library_index() -> None:
    """In the queue of the files, since it takes as long."""
    call_command("update_index", backend_name="library", verbosity=0)
