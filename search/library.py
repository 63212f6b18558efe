"""The library's listing: what is found, in which order, with which facets. A constant number of queries."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page as Slice
from django.core.paginator import Paginator
from wagtail.models import Page

from manassat.core.public_pages import readable
from platforms.models import LocalAuthority, PlatformPage, Theme, TopicPage

from .facets import Facet, build_facets, passes
from .kinds import KINDS, Kind, first_of
from .query import RELEVANCE, LibraryQuery
from .rows import Row, public_items, ranked_ids, rows_of

PAGE_SIZE = 12


@dataclass(frozen=True)
class Result:
    """An item as the list shows it."""

    page: Page
    kind: Kind
    platform: PlatformPage | None


@dataclass(frozen=True)
class Chip:
    """A filter in force and the query string that takes it away."""

    label: str
    remove: str


@dataclass(frozen=True)
class Listing:
    query: LibraryQuery
    results: list[Result]
    slice: Slice
    facets: list[Facet]
    chips: list[Chip]

    @property
    def total(self) -> int:
        return self.slice.paginator.count


def browse(query: LibraryQuery) -> Listing:
    """Everything the library page shows for `query`."""
    platforms = list(readable(PlatformPage.objects.all(), query.language).order_by("path"))
    query = query.with_platform_slugs({platform.code.lower(): platform.slug for platform in platforms})
    rows = _rows(query, platforms)
    labels = _labels(query, platforms)
    shown = Paginator([row.pk for row in rows if passes(row, query)], PAGE_SIZE).get_page(query.page)
    return Listing(
        query=query,
        results=_results(shown.object_list, platforms),
        slice=shown,
        facets=build_facets(rows, query, labels),
        chips=_chips(query, labels),
    )


def _rows(query: LibraryQuery, platforms: list[PlatformPage]) -> list[Row]:
    """All rows that match the words, in the order asked for; the facets have not been applied."""
    rows = rows_of(public_items(query), platforms)
    if query.text:
        rank = {pk: place for place, pk in enumerate(ranked_ids(query.text))}
        rows = [row for row in rows if row.pk in rank]
    if query.sort == RELEVANCE:
        return sorted(rows, key=lambda row: rank[row.pk])
    return sorted(rows, key=lambda row: row.newest_first, reverse=True)


def _results(ids: list[int], platforms: list[PlatformPage]) -> list[Result]:
    pages = (
        Page.objects.filter(pk__in=ids)
        .annotate(
            summary=first_of(lambda kind: kind.summary),
            item_year=first_of(lambda kind: kind.year),
            is_sample=first_of(lambda kind: "is_sample"),
        )
        .select_related("content_type")
        .in_bulk()
    )
    kinds = {kind.accessor: kind for kind in KINDS}
    return [Result(pages[pk], kinds[pages[pk].content_type.model], _platform(pages[pk], platforms)) for pk in ids]


def _platform(page: Page, platforms: list[PlatformPage]) -> PlatformPage | None:
    """The nearest one above: a region rather than its platform."""
    above = [platform for platform in platforms if page.path.startswith(platform.path)]
    return max(above, key=lambda platform: platform.depth, default=None)


def _labels(query: LibraryQuery, platforms: list[PlatformPage]) -> dict[str, dict[str, str]]:
    labels = {
        "type": {kind.slug: kind.label for kind in KINDS},
        "platform": {platform.slug: platform.title for platform in platforms},
        "theme": dict(Theme.objects.in_language(query.language).values_list("slug", "name")),
        "year": {str(year): str(year) for year in range(1900, 2101)},
    }
    if codes := query.filters.get("topic"):
        topics = readable(TopicPage.objects.filter(code__in=codes), query.language)
        labels["topic"] = dict(topics.values_list("code", "title"))
    if slugs := query.filters.get("authority"):
        authorities = LocalAuthority.objects.filter(slug__in=slugs).select_related("governorate")
        labels["authority"] = {authority.slug: str(authority) for authority in authorities}
    return labels


def _chips(query: LibraryQuery, labels: dict[str, dict[str, str]]) -> list[Chip]:
    """A value nobody knows is shown as it came, so that it can be taken away."""
    return [
        Chip(str(labels.get(name, {}).get(value, value)), query.without(name, value))
        for name, values in query.filters.items()
        for value in values
    ]
