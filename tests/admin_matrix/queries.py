"""What is asked of an address besides its path: searches, filters, exports and selections of what is foreign."""

from __future__ import annotations

from wagtail.models import Page

from .objects import Scene
from .urls import AdminView
from .words import NEEDLE

Query = dict[str, object]
FRAGMENT = {"q": NEEDLE, "_w_filter_fragment": "true"}
KINDS = {"page_type": "platforms.learningdaypage,platforms.activitypage", "match_subclass": "true"}
RELATIONS = ("child_of", "descendant_of", "ancestor_of", "translation_of")


def queries_for(view: AdminView, scene: Scene) -> list[Query]:
    if view.name == "wagtail_bulk_action":
        return bulk_queries(scene)
    if view.name.startswith("wagtailadmin_api"):
        return [{}, {"fields": "*"}] if view.parameters else api_queries(scene)
    if view.name == "wagtailadmin_choose_page_child":
        return [{}, KINDS]
    if view.name.startswith("wagtailadmin_choose_page"):
        return [{}, *chooser_queries(scene)]
    if view.parameters:
        return [{}]
    return [{}, FRAGMENT, *list_queries(view, scene)]


def list_queries(view: AdminView, scene: Scene) -> list[Query]:
    """Those that the view is known to read; of our own views, all."""
    collection, user = scene.foreign["collection"].pk, scene.foreign["user"].pk
    known = (
        (view.trait("list_export"), {"export": "csv"}),
        ("multiple" in view.name, {"id": keys(scene)}),
        ("images" in view.name or "docs" in view.name, {"collection_id": collection, "q": NEEDLE}),
        ("report" in view.name, {"user": user, "label": NEEDLE, "object_title": NEEDLE}),
        ("report" in view.name or "search" in view.name, {"q": NEEDLE, "page_type": "wagtailcore.page"}),
        ("choose" in view.name, {"id": keys(scene), "multiple": "true", "q": NEEDLE, "locale": "en"}),
    )
    return [query for is_read, query in known if is_read or view.is_ours]


def chooser_queries(scene: Scene) -> list[Query]:
    search = {"q": NEEDLE}
    return [search, search | {"locale": "en"}, search | KINDS, {"id": keys(scene), "multiple": "true"}]


def bulk_queries(scene: Scene) -> list[Query]:
    parents = [thing.pk for kind, thing in scene.foreign.items() if kind == "platform" or kind.startswith("parent")]
    return [{"id": keys(scene), "next": "/admin/"}, *({"id": "all", "childOf": pk} for pk in (parents[0], parents[-1]))]


def api_queries(scene: Scene) -> list[Query]:
    pages = [page.pk for page in scene.of("foreign", Page).values()]
    return [
        {"limit": 100},
        {"search": NEEDLE},
        {"for_explorer": 1, "limit": 100},
        {"fields": "*", "type": "wagtailcore.Page"},
        {"has_children": 1},
        *({"id": pk} for pk in pages),
        *({relation: pk} for relation in RELATIONS for pk in pages[-3:]),
    ]


def keys(scene: Scene) -> list[int]:
    """Of everything but the root, which choosers cannot show."""
    things = [thing for side in (scene.foreign, scene.own) for thing in side.values()]
    return sorted({thing.pk for thing in things if isinstance(thing.pk, int) and thing.pk > 1})
