"""Items as lists name them."""

from __future__ import annotations

from django.http import HttpRequest

from ..library import Listing, browse
from ..marking import excerpt, pieces
from ..query import LibraryQuery
from ..results import Result
from ..shelf import library_shelf
from .parameters import ListParameters


def browse_as_asked(query: LibraryQuery, paging: ListParameters) -> tuple[Listing, list[Result], dict[str, int]]:
    """As the library page does, but that nothing comes after the last page: who reads on would never end."""
    listing = browse(query, paging.page_size)
    results = listing.results if listing.slice.number == paging.page else []
    return listing, results, {"total": listing.total, "page": paging.page, "page_size": paging.page_size}


def item_facts(result: Result, request: HttpRequest) -> dict[str, object]:
    """For `schemas.Item`."""
    page = result.page
    return {
        "id": page.pk,
        "external_id": library_shelf().external_ids.get(page.pk, ""),
        "type": result.kind.slug,
        "title": page.title,
        "url": page.get_full_url(request) or "",
        "platform": result.platform.slug if result.platform else None,
        "year": page.item_year,
        "language": result.language,
    }


def answering_part(text: str, stems: frozenset[str]) -> tuple[str, list[str]]:
    """The snippet that the page shows, and the words that it marks."""
    snippet = excerpt(text, stems)
    return snippet, list(dict.fromkeys(piece.text for piece in pieces(snippet, stems) if piece.is_marked))
