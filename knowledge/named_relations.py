"""What stands beside an item by name: its platform, topic, authorities, themes, tags and indicators, in one query."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import CharField, Expression, F, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf
from django.utils.translation import get_language

from manassat.core.collation import sort_key
from manassat.core.public_pages import in_language_of, is_live_now, is_readable
from manassat.core.tags import tag_name_in
from platforms.belonging import platforms_above
from platforms.models import TopicPage

from .models import LibraryItem

NOTHING = Value("", CharField())


class NamedRelation(NamedTuple):
    """`address` is a slug (authority, theme) or a page's path in the tree of addresses; `hue` is a platform's.

    `other_name` is an authority's name in the site's other language, empty where it has none.
    """

    relation: str
    name: str
    address: str
    hue: str
    other_name: str


def named_relations(item: LibraryItem) -> list[NamedRelation]:
    """In the order of the names, the pages from the highest down. 1 query, however much is linked."""
    here, elsewhere = _languages()
    authorities = _saved(item.authorities.all())
    parts = [
        _named("platform", platforms_above(item).filter(is_live_now()), "title", "url_path", "hue"),
        _named("topic", _topic_of(item), "title", "url_path"),
        _named("authorities", authorities, _label(here, elsewhere), "slug", other_name=_label(elsewhere)),
        _named("themes", in_language_of(item, item.themes.all()), "name", "slug"),
        _named("tags", _saved(item.tags.all()), tag_name_in(get_language() or "")),
    ]
    if hasattr(item, "indicators"):
        parts.append(_named("indicators", _saved(item.indicators.all()), _name_in_language()))
    rows = (NamedRelation(*row) for row in parts[0].union(*parts[1:], all=True))
    return sorted(rows, key=lambda row: (row.address.count("/"), sort_key(row.name)))


def _topic_of(item: LibraryItem) -> QuerySet:
    """In the item's language, whichever language was chosen."""
    return in_language_of(item, TopicPage.objects.filter(pk=item.topic_id)).filter(is_readable())


def _saved(related: QuerySet) -> QuerySet:
    """A preview's unsaved choice is a list of objects that no union takes: ask for them by number."""
    return related.model.objects.filter(pk__in=related.values_list("id", flat=True))


def _named(
    relation: str,
    rows: QuerySet,
    name: str | Expression | F,
    address: str = "",
    hue: str = "",
    other_name: Expression = NOTHING,
) -> QuerySet:
    columns = {
        "named_relation": Value(relation, CharField()),
        "named_name": F(name) if isinstance(name, str) else name,
        "named_address": F(address) if address else NOTHING,
        "named_hue": F(hue) if hue else NOTHING,
        "named_other_name": other_name,
    }
    return rows.order_by().annotate(**columns).values_list(*columns)


def _name_in_language() -> Coalesce:
    """As `in_current_language` says it, for rows that are read without their model."""
    here, elsewhere = _languages()
    return Coalesce(NullIf(F(f"name_{here}"), Value("")), F(f"name_{elsewhere}"))


def _label(*languages: str) -> Coalesce:
    """As `LocalAuthority.label` says it, in the first of the languages that has a name."""
    names = [F(f"{kind}_{code}") for code in languages for kind in ("label", "name")]
    return Coalesce(*(NullIf(name, Value("")) for name in names), Value(""), output_field=CharField())


def _languages() -> tuple[str, str]:
    """The reader's, and the site's other one."""
    return ("en", "ar") if (get_language() or "").startswith("en") else ("ar", "en")
