"""Search and suggestions: the answers of the library page, for programs."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest
from ninja import Query, Router

from manassat.core.addresses import absolute

from ..facets import Facet
from ..library import Listing
from ..query import LibraryQuery
from ..results import Result
from ..suggesting import suggest as suggest_from_index
from .answering import answers, asked_language
from .listed_items import answering_part, browse_as_asked, item_facts
from .parameters import SearchParameters, SuggestParameters
from .schemas import FacetValue, SearchAnswer, SearchResult, SuggestAnswer, Suggestion

router = Router(tags=["search"])


@router.get("/search", response=answers(SearchAnswer), operation_id="search", summary="Search and browse the library")
def search(request: HttpRequest, parameters: Query[SearchParameters]) -> SearchAnswer:
    """What the library page finds, in the same order and with the same counts.

    Words are alternatives: what has more of them, and the rarer ones, comes first. A quotation stands as it is.
    Different filters narrow each other.
    """
    query = replace(LibraryQuery.from_request(request, asked_language()), page=str(parameters.page))
    listing, results, place = browse_as_asked(query, parameters)
    return SearchAnswer(
        query=listing.query.text,
        suggestion=listing.correction or None,
        results=[_result(result, listing, request) for result in results],
        facets={facet.name: _values(facet) for facet in listing.facets},
        **place,
    )


@router.get(
    "/suggest", response=answers(SuggestAnswer), operation_id="suggest", summary="Complete what a reader has typed"
)
def suggest(request: HttpRequest, parameters: Query[SuggestParameters]) -> SuggestAnswer:
    """The best first: titles, tags, themes, places and authors that some public item bears."""
    found = suggest_from_index(parameters.q, asked_language())
    return SuggestAnswer(
        suggestions=[Suggestion(text=one.text, kind=one.kind, url=absolute(request, one.url)) for one in found]
    )


def _result(result: Result, listing: Listing, request: HttpRequest) -> SearchResult:
    snippet, highlights = answering_part(result.passage, listing.found.stems)
    return SearchResult(
        **item_facts(result, request),
        snippet=snippet,
        highlights=highlights,
        score=round(listing.found.scores.get(result.page.pk, 0.0), 4),
        document_page=result.document_page or None,
    )


def _values(facet: Facet) -> list[FacetValue]:
    return [FacetValue(value=one.value, label=one.label, count=one.count) for one in facet.choices]
