"""The lists that a content page may show below its text."""

from __future__ import annotations

from manassat.core.models import Source

from .models import ContentPage, Partner


def content_lists(page: ContentPage) -> dict:
    """At most 2 queries."""
    return {
        "partners": Partner.objects.select_related("source") if page.shows_partners else [],
        "sources": Source.objects.all() if page.shows_sources else [],
    }
