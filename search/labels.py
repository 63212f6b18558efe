"""What readers see of a facet's values: names in the language of the page they are on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.conf import settings

from manassat.core.public_pages import of_few, readable
from platforms.models import LocalAuthority, PlatformPage, Theme, TopicPage

from .kinds import KINDS
from .query import LibraryQuery
from .shelf import Shelf

Labels = dict[str, Callable[[str], str | None]]


def facet_labels(query: LibraryQuery, shelf: Shelf, platforms: Iterable[PlatformPage]) -> Labels:
    """A value without a name in that language has no label. 3 queries."""
    return {
        "type": {kind.slug: kind.label for kind in KINDS}.get,
        "platform": {platform.slug: platform.title for platform in platforms}.get,
        "theme": dict(Theme.objects.in_language(query.language).values_list("slug", "name")).get,
        "topic": _topic_titles(query.language).get,
        "authority": _authority_names({*shelf.bits["authority"], *query.filters.get("authority", ())}).get,
        "year": lambda year: year if year.isascii() and year.isdigit() and len(year) == len("2026") else None,
        "language": dict(settings.LANGUAGES).get,
    }


def _topic_titles(language: str) -> dict[str, str]:
    return dict(readable(of_few(TopicPage).exclude(code=""), language).values_list("code", "title"))


def _authority_names(slugs: set[str]) -> dict[str, str]:
    authorities = LocalAuthority.objects.filter(slug__in=slugs).select_related("governorate")
    return {authority.slug: str(authority) for authority in authorities}
