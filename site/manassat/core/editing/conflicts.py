"""What somebody else did to a page while its form was open."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import QueryDict
from wagtail.admin.compare import FieldComparison
from wagtail.admin.panels import Panel
from wagtail.models import Page, Revision

MARKED_DIFFERENCE = re.compile(r'class="[^"]*\b(addition|deletion)\b')


@dataclass(frozen=True)
class Conflict:
    """`base` is what the refused form was made from; None where no version of that state is left.

    `saves` holds the last version of each person since then. `unmarked` are fields that differ in what a comparison
    of texts does not show: formatting, or the spelling that the editor gives to imported text.
    """

    latest: Revision
    base: Revision | None
    saves: list[Revision]
    changes: list[FieldComparison]
    unmarked: list[FieldComparison]


def conflict_between(base: Revision | None, latest: Revision, panel: Panel.BoundPanel) -> Conflict:
    if base is None:
        return Conflict(latest, base, [latest], [], [])
    changes, unmarked = compare(base.as_object(), latest.as_object(), panel)
    return Conflict(latest, base, _last_of_each_person(_saves_since(base, latest)), changes, unmarked)


def compare(before: Page, after: Page, panel: Panel.BoundPanel) -> tuple[list[FieldComparison], list[FieldComparison]]:
    """As Wagtail's comparison of two versions: what it shows, and the fields that differ without showing it."""
    compared = [comparison(before, after) for comparison in panel.get_comparison()]
    compared = [comparison for comparison in compared if comparison.has_changed()]
    changes = [change for change in compared if _shows(change)]
    return changes, [change for change in compared if change not in changes]


def base_of_form(submitted: QueryDict, versions: QuerySet[Revision], latest: Revision) -> Revision | None:
    """The version a form was loaded from, by what it submitted.

    A form loaded before there was any version began with the first one (`keep_first_version`). Where autosave has
    since written over the version in place, the one before it is the nearest that is left.
    """
    if shown := _by_id(versions, submitted.get("compared_with", "")):
        return shown
    earlier = versions.exclude(pk=latest.pk).order_by("created_at", "pk")
    if not submitted.get("loaded_revision_id"):
        return earlier.first()
    loaded = _by_id(versions, submitted["loaded_revision_id"])
    is_intact = loaded and loaded.created_at.isoformat() == submitted.get("loaded_revision_created_at")
    return loaded if is_intact else earlier.last()


def _by_id(versions: QuerySet[Revision], submitted: str) -> Revision | None:
    return versions.filter(pk=int(submitted)).first() if submitted.isdecimal() else None


def _saves_since(base: Revision, latest: Revision) -> QuerySet[Revision]:
    since = latest.content_object.revisions.filter(created_at__gt=base.created_at)
    return since.defer("content").select_related("user").order_by("created_at", "pk")


def _last_of_each_person(saves: Iterable[Revision]) -> list[Revision]:
    return list({save.user_id: save for save in saves}.values())[::-1]


def _shows(change: FieldComparison) -> bool:
    return change.is_child_relation or bool(MARKED_DIFFERENCE.search(change.htmldiff()))
