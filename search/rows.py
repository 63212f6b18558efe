"""The library as rows: what the filters and their counts need to know of each item."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Page
from wagtail.query import PageQuerySet

from manassat.core.public_pages import readable
from platforms.models import PlatformPage

from .kinds import KINDS, first_of, matching
from .query import LibraryQuery

SQL_FILTERS = ("topic", "authority")


@dataclass(frozen=True)
class Row:
    """One item; `values` holds, for each facet, everything it can be found by."""

    pk: int
    published_at: datetime.datetime | None
    values: dict[str, frozenset[str]]

    @property
    def newest_first(self) -> tuple:
        """A work of unknown year comes after those whose year is known."""
        year = next(iter(self.values["year"]), "")
        return (year, self.published_at.timestamp() if self.published_at else 0)


def public_items(query: LibraryQuery) -> PageQuerySet:
    """What readers may see in the query's language, of the kinds the library shows."""
    types = ContentType.objects.get_for_models(*(kind.model for kind in KINDS)).values()
    items = readable(Page.objects.filter(content_type__in=list(types)), query.language)
    for name in SQL_FILTERS:
        if values := query.filters.get(name):
            items = items.filter(matching(name, values))
    return items


def ranked_ids(text: str) -> list[int]:
    """Live pages, best first. All words must match; if nothing has them all, any word will do.

    Privacy, language and filters are the rows' business: core searches by a few declared fields only.
    """
    # Words alone: a lone quotation mark ends in a syntax error of SQLite's index.
    words = " ".join(re.findall(r"\w+", text))
    for operator in ("and", "or") if words else ():
        if found := [page.pk for page in Page.objects.live().search(words, operator=operator)]:
            return found
    return []


def rows_of(items: PageQuerySet, platforms: list[PlatformPage]) -> list[Row]:
    """Three queries, however many items there are."""
    slug_of_type = _slugs_by_type()
    themes = _pairs_by_page([_theme_pairs(kind.model) for kind in KINDS])
    joint = _pairs_by_page([_joint_pairs(kind.model) for kind in KINDS if hasattr(kind.model, "joint_platforms")])
    columns = items.annotate(item_year=first_of(lambda kind: kind.year)).values_list(
        "pk", "content_type_id", "path", "first_published_at", "item_year"
    )
    return [
        Row(
            pk,
            published_at,
            {
                "type": frozenset([slug_of_type[type_id]]),
                "platform": frozenset(
                    platform.slug
                    for platform in platforms
                    if path.startswith(platform.path) or platform.slug in joint[pk]
                ),
                "theme": frozenset(themes[pk]),
                "year": frozenset([str(year)] if year else []),
            },
        )
        for pk, type_id, path, published_at, year in columns
    ]


def _slugs_by_type() -> dict[int, str]:
    types = ContentType.objects.get_for_models(*(kind.model for kind in KINDS))
    return {types[kind.model].pk: kind.slug for kind in KINDS}


def _pairs_by_page(sources: list[QuerySet]) -> dict[int, set[str]]:
    """Every kind has its own link table: one query over all of them."""
    values: dict[int, set[str]] = defaultdict(set)
    for page_id, value in sources[0].union(*sources[1:]):
        values[page_id].add(value)
    return values


def _theme_pairs(model: type[Page]) -> QuerySet:
    return model.themes.through.objects.values_list(f"{model._meta.model_name}_id", "theme__slug")


def _joint_pairs(model: type[Page]) -> QuerySet:
    """A topic's link to platforms is of one page to another: its own column bears the page's name all the same."""
    return model.joint_platforms.through.objects.values_list(f"{model._meta.model_name}_id", "platformpage__slug")
