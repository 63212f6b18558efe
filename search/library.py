"""The library's listing: what is found, in which order, with which facets. A constant number of queries."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page as Slice
from django.core.paginator import Paginator

from platforms.belonging import live_platforms

from .correcting import corrected
from .facets import Facet, build_facets, passing
from .index.healing import rebuild_if_lost
from .index.updates import refresh
from .labels import Labels, facet_labels
from .query import RELEVANCE, LibraryQuery
from .question.plan import Found
from .results import Result, results_of
from .shelf import Shelf, library_shelf
from .synonym_groups import find_in_library

PAGE_SIZE = 12


@dataclass(frozen=True)
class Chip:
    """A filter in force and the query string that takes it away."""

    label: str
    remove: str


@dataclass(frozen=True)
class Listing:
    query: LibraryQuery
    found: Found
    results: list[Result]
    slice: Slice
    facets: list[Facet]
    chips: list[Chip]
    is_available: bool = True

    @property
    def total(self) -> int:
        return self.slice.paginator.count

    @property
    def can_be_filtered(self) -> bool:
        return any(facet.choices for facet in self.facets)

    @property
    def correction(self) -> str:
        """The question as it may have been meant; empty if every word of it is known."""
        shown = (text for result in self.results for text in (result.page.title, result.passage))
        return corrected(self.query.text, self.found.guesses, shown)


@dataclass(frozen=True)
class Answer:
    """All that was found, `ids` in the order asked for; the facets apply to `matched`, a set of the shelf."""

    query: LibraryQuery
    found: Found
    shelf: Shelf
    matched: int
    ids: list[int]


def browse(query: LibraryQuery, page_size: int = PAGE_SIZE) -> Listing:
    """Everything the library page shows for `query`."""
    platforms = live_platforms(query.language)
    others = [found for language in query.languages if language != query.language for found in live_platforms(language)]
    query = query.with_platform_slugs({platform.code.lower(): platform.slug for platform in platforms})
    answer = answer_to(query)
    shown = Paginator(answer.ids, page_size).get_page(query.page)
    results = results_of(list(shown.object_list), answer.found, [*platforms, *others])
    if len(results) < len(shown.object_list):
        # The index names pages that are not public any more: something passed it by, so it looks at them again.
        refresh(set(shown.object_list) - {result.page.pk for result in results})
        return browse(query, page_size)
    labels = facet_labels(query, answer.shelf, platforms)
    facets = build_facets(answer.shelf, query, answer.matched, labels)
    return Listing(query, answer.found, results, shown, facets, _chips(query, labels))


def nothing_for(query: LibraryQuery) -> Listing:
    """For a page whose index does not answer: the question stands there still, and can be asked again."""
    return Listing(query, Found(), [], Paginator([], PAGE_SIZE).get_page(1), [], [], is_available=False)


def answer_to(query: LibraryQuery) -> Answer:
    """What the index knows; the one way of page, API, feeds and files to an answer."""
    shelf = library_shelf()
    if rebuild_if_lost(shelf):
        shelf = library_shelf()
    found = find_in_library(query.text) if query.text else Found()
    matched = shelf.readable_now & (shelf.set_of(found.scores) if query.text else -1)
    wanted = passing(shelf, query, matched)
    if query.sort == RELEVANCE:
        ids = sorted(shelf.ids_of(wanted), key=lambda pk: (-found.scores[pk], pk))
    else:
        ids = shelf.newest_of(wanted)
    return Answer(query, found, shelf, matched, ids)


def _chips(query: LibraryQuery, labels: Labels) -> list[Chip]:
    """A value nobody knows is shown as it came, so that it can be taken away."""
    return [
        Chip(str(labels[name](value) or value), query.without(name, value))
        for name, values in query.filters.items()
        for value in values
    ]
