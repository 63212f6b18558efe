"""Where readers find something on a theme, counted by language, kind and place in the tree."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Substr
from wagtail.models import Page

from manassat.core.public_pages import readable_in_any_language
from platforms.models import Theme

from ..kinds import KINDS, Kind

# A front page, the list of platforms, a platform, a region of it: nothing that tells platforms apart lies deeper.
REGION_DEPTH = 5


@dataclass(frozen=True)
class Presence:
    """`count` public items of one kind, written in `language`; `path` is what the paths of them all begin with."""

    slug: str
    language: str
    kind: str
    path: str
    count: int


def presences(slug: str = "") -> list[Presence]:
    """Of one theme or of all, as far as the theme has a name in the items' language. 1 query, however many items."""
    counts = [_counted(kind, slug) for kind in KINDS]
    return [Presence(*row) for row in counts[0].union(*counts[1:], all=True)]


def _counted(kind: Kind, slug: str) -> QuerySet:
    """An item that carries a theme in two languages counts once."""
    page = kind.accessor
    links = kind.model.themes.through.objects.filter(**({"theme__slug": slug} if slug else {}))
    # Narrowed down inside too: else the database looks at every public page of the kind.
    items = kind.model.objects.filter(pk__in=links.values(page))
    links = links.filter(
        Exists(Theme.objects.filter(slug=OuterRef("theme__slug"), locale=OuterRef(f"{page}__locale"))),
        **{f"{page}__in": readable_in_any_language(items)},
    )
    place = Substr(f"{page}__path", 1, REGION_DEPTH * Page.steplen)
    columns = ("theme__slug", f"{page}__locale__language_code", "kind", "place")
    return links.annotate(kind=Value(kind.slug), place=place).values_list(*columns).annotate(Count(page, distinct=True))
