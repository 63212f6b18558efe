"""What the library's page shows: the listing, what the federation puts first, and that the question was counted."""

from __future__ import annotations

import logging

from django.http import HttpRequest

from .asked.promotions import promoted_pages
from .asked.recording import record_question
from .engines.errors import SearchUnavailableError
from .library import browse, nothing_for
from .query import LibraryQuery

logger = logging.getLogger(__name__)


def library_context(request: HttpRequest, query: LibraryQuery) -> dict[str, object]:
    try:
        listing = browse(query)
    except SearchUnavailableError:
        logger.exception("The library's index does not answer")
        return {"listing": nothing_for(query)}
    is_first = listing.slice.number == 1 and not query.is_filtered
    promoted = promoted_pages(query.text, query.language) if query.text and is_first else []
    record_question(request, query, listing.total)
    return {"listing": listing, "promoted": promoted}
