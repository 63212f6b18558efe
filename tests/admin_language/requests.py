"""Which addresses are opened: every screen once for each kind of page or record that it can show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.db.models import Model
from django.urls import reverse

from tests.admin_matrix.arguments import UnfilledError, crossed, of_one_object, parts_of
from tests.admin_matrix.objects import Scene
from tests.admin_matrix.parameters import Part
from tests.admin_matrix.urls import AdminView, admin_views

# The site's own pages, in their own language and with their own tests.
PUBLIC_PAGES = ("view_draft", "revisions_view", "preview", "workflow_confirm")
# Data for scripts: names of fields and no words for people.
DATA = ("wagtailadmin_api", "snippets_api", "javascript_catalog", "tag_autocomplete", "sprite")
# Forms and lists differ from one type to the next; in all else Wagtail asks about every page in the same words.
BY_TYPE = ("wagtailadmin_explore", "wagtailadmin_pages:edit", "wagtailadmin_pages:add", "wagtailsettings:edit")


def screens(scene: Scene, sides: tuple[str, ...], *, all_of_wagtail: bool) -> Iterator[str]:
    """`sides`: whose things are shown, `own` or `foreign`."""
    seen = replace(scene, foreign={kind: thing for side in sides for kind, thing in getattr(scene, side).items()})
    for view in filter(is_screen, admin_views()):
        if all_of_wagtail or view.is_ours or not view.parameters:
            found = arguments_by_kind(view, seen) or arguments_by_kind(view, scene)
            is_alike = not (view.is_ours or view.name in BY_TYPE or view.name == "wagtail_bulk_action")
            enough = found[:1] if is_alike else found
            yield from (reverse(view.name, kwargs=arguments) for arguments in enough)


def is_screen(view: AdminView) -> bool:
    """The results of a list are a part of the list's own screen."""
    return not (view.name.endswith("_results") or any(word in view.name for word in (*PUBLIC_PAGES, *DATA)))


def arguments_by_kind(view: AdminView, scene: Scene) -> list[Part]:
    """None where the scene has nothing of the kind; that it has nothing at all, `tests/admin_matrix` says."""
    try:
        parts, words = parts_of(view, scene)
    except UnfilledError:
        return []
    filled = list({kind_of(part, scene): part for part in of_one_object(parts)}.values()) if parts else [{}]
    return list(crossed(words, filled))


def kind_of(part: Part, scene: Scene) -> tuple[str, ...]:
    """One page of a type stands for all of that type in the same state."""
    values = set(part.values())
    return tuple(sorted(describe(thing) for thing in scene.foreign.values() if thing.pk in values))


def describe(thing: Model) -> str:
    return f"{thing._meta.label} {getattr(thing, 'alias_of_id', None)} {getattr(thing, 'locked', None)}"
