"""What an item is linked to by name only: authorities, themes, tags and indicators, all in one query."""

from __future__ import annotations

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language

from manassat.core.public_pages import in_language_of

from .models import LibraryItem


def named_relations(item: LibraryItem) -> list[tuple[str, str, str]]:
    """(relation, name, slug) in the order of the names; the slug is an authority's, else empty. 1 query."""
    parts = [
        _named("authorities", _saved(item.authorities.all()), _name_in_language(), "slug"),
        _named("themes", in_language_of(item, item.themes.all()), "name"),
        _named("tags", _saved(item.tags.all()), "name"),
    ]
    if hasattr(item, "indicators"):
        parts.append(_named("indicators", _saved(item.indicators.all()), _name_in_language()))
    return sorted(parts[0].union(*parts[1:], all=True), key=lambda row: row[1])


def _saved(related: QuerySet) -> QuerySet:
    """A preview's unsaved choice is a list of objects that no union takes: ask for them by number."""
    return related.model.objects.filter(pk__in=related.values_list("id", flat=True))


def _named(relation: str, rows: QuerySet, name: str | Coalesce, slug: str | None = None) -> QuerySet:
    columns = {
        "relation": Value(relation, CharField()),
        "shown_name": F(name) if isinstance(name, str) else name,
        "shown_slug": F(slug) if slug else Value("", CharField()),
    }
    return rows.order_by().annotate(**columns).values_list(*columns)


def _name_in_language() -> Coalesce:
    """As `in_current_language` says it, for rows that are read without their model."""
    is_english = (get_language() or "").startswith("en")
    first, second = ("name_en", "name_ar") if is_english else ("name_ar", "name_en")
    return Coalesce(NullIf(F(first), Value("")), F(second))
