"""What a day leaves behind becomes part of the library: one item for each file and video of its report."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext, override
from wagtail.blocks import StreamValue
from wagtail.documents.models import AbstractDocument
from wagtail.models import Page

from manassat.core.public_pages import in_language_of, is_readable, readable_in_any_language
from manassat.core.stream_ids import with_fresh_ids
from manassat.core.translating.guard import is_translation
from manassat.core.translating.texts import is_arabic
from platforms.models import BaseActivityPage, PlatformPage
from platforms.publishing import publish_new

from .enums import ResourceKind
from .models import PracticeIndexPage, ResourcePage

if TYPE_CHECKING:
    from manassat.users.models import User

Material = StreamValue.StreamChild
TITLE_LETTERS = 255
# What an item takes from its material and its day; whatever an editor changed of it stays as the editor left it.
TAKEN_OVER = ("title", "summary", "kind", "year", "topic", "themes", "attachments")
KIND_WORDS = {
    ResourceKind.GUIDE: ("دليل", "guide"),
    ResourceKind.STUDY: ("دراسة", "study"),
    ResourceKind.PLAN: ("خطة", "plan"),
    ResourceKind.REPORT: ("تقرير", "report"),
    ResourceKind.STATEMENT: ("بيان", "statement"),
    ResourceKind.TEMPLATE: ("استمارة", "form", "template"),
}


def take_over_materials(activity: BaseActivityPage, user: User) -> list[str]:
    """Makes and updates the items of `activity`, a published page; to be called inside its transaction.

    The answer tells the coordinator what was done and what was left alone.
    """
    shelf = _shelf_of(activity)
    if shelf is None:
        return []
    existing = {item.external_id: item for item in ResourcePage.objects.filter(activity=activity)}
    public = list(_public_materials(activity))
    wanted = {_number(material): material for material in public if not _is_untranslated(material, activity)}
    made = [_make(material, activity, shelf, user) for number, material in wanted.items() if number not in existing]
    for number in wanted.keys() & existing.keys():
        _update(existing[number], wanted[number], activity, user)
    left = [existing[number] for number in existing.keys() - wanted.keys()]
    untranslated = [_title(material) for material in public if _is_untranslated(material, activity)]
    return list(_notices(made, left, untranslated, closed=len(activity.materials) - len(public)))


def _shelf_of(activity: BaseActivityPage) -> PracticeIndexPage | None:
    """Of the activity's own platform. None for a private day: its materials are as private as it is."""
    if not readable_in_any_language(Page.objects.filter(pk=activity.pk)).exists():
        return None
    platform = PlatformPage.objects.ancestor_of(activity).order_by("-depth").first()
    return PracticeIndexPage.objects.child_of(platform).first() if platform else None


def _public_materials(activity: BaseActivityPage) -> Iterator[Material]:
    for material in activity.materials:
        if material.block_type == "video_link" or _is_open(material.value["document"]):
            yield material


def _is_open(document: AbstractDocument | None) -> bool:
    """A deleted file leaves an empty block behind."""
    return document is not None and not document.collection.get_view_restrictions().exists()


def _is_untranslated(material: Material, activity: BaseActivityPage) -> bool:
    """The item of an English day is in English; an Arabic file may well be among its materials."""
    return is_translation(activity) and is_arabic(_title(material))


def _number(material: Material) -> str:
    """The block's own number: it stays when the file is exchanged for a better one."""
    return f"material:{material.id}"


def _make(material: Material, activity: BaseActivityPage, shelf: PracticeIndexPage, user: User) -> ResourcePage:
    shelf.refresh_from_db()
    item = ResourcePage(
        external_id=_number(material),
        activity=activity.page_ptr,
        locale=shelf.locale,
        owner=user,
        is_sample=activity.is_sample,
    )
    _take_over(item, material, activity, TAKEN_OVER)
    publish_new(shelf, item)
    return item


def _take_over(item: ResourcePage, material: Material, activity: BaseActivityPage, names: Iterable[str]) -> None:
    values = _values(material, activity)
    for name in names:
        setattr(item, name, values[name])


def _values(material: Material, activity: BaseActivityPage) -> dict[str, object]:
    title = _title(material)
    topics = in_language_of(activity, activity.topics.all()).filter(is_readable()).order_by("path")
    return {
        "title": title,
        "summary": _summary(activity),
        "kind": ResourceKind.VIDEO if material.block_type == "video_link" else _kind(title),
        "year": activity.starts_on.year if activity.starts_on else None,
        "topic": topics.first(),
        "themes": list(in_language_of(activity, activity.themes.all())),
        "attachments": _attachment(material, activity),
    }


def _title(material: Material) -> str:
    return (material.value["title"] or material.value["document"].title)[:TITLE_LETTERS]


def _kind(title: str) -> str:
    words = title.lower().split()
    return next((kind for kind, names in KIND_WORDS.items() if set(names) & set(words)), ResourceKind.OTHER)


def _summary(activity: BaseActivityPage) -> str:
    with override(activity.locale.language_code):
        day = date_format(activity.starts_on) if activity.starts_on else ""
        return gettext("Material of “%(activity)s”, %(day)s") % {"activity": activity.title, "day": day}


def _attachment(material: Material, activity: BaseActivityPage) -> StreamValue:
    stream = activity.materials
    raw = [child for child in stream.get_prep_value() if child["id"] == material.id]
    return with_fresh_ids(stream.stream_block.to_python(raw))


def _update(item: ResourcePage, material: Material, activity: BaseActivityPage, user: User) -> None:
    """Nothing while somebody has a draft of it or has taken it off the shelf."""
    if item.has_unpublished_changes or not item.live:
        return
    free = [name for name in TAKEN_OVER if name not in _changed_by_editors(item)]
    changed = [name for name in free if _differs(item, name, material, activity)]
    if changed:
        _take_over(item, material, activity, changed)
        item.save_revision().publish(user=user)


def _changed_by_editors(item: ResourcePage) -> set[str]:
    """Fields that a revision with an author changed; what was taken over has none."""
    steps = pairwise(item.revisions.order_by("created_at", "pk"))
    authored = [(before.content, after.content) for before, after in steps if after.user_id]
    return {name for name in TAKEN_OVER for before, after in authored if _said(before, name) != _said(after, name)}


def _said(content: dict[str, object], name: str) -> object:
    """A revision keeps a stream as text, and PostgreSQL hands its keys back in an order of its own."""
    value = content.get(name)
    return json.loads(value) if name == "attachments" and isinstance(value, str) else value


def _differs(item: ResourcePage, name: str, material: Material, activity: BaseActivityPage) -> bool:
    return _comparable(getattr(item, name)) != _comparable(_values(material, activity)[name])


def _comparable(value: object) -> object:
    """Of a stream what it says, not its numbers; of a list of records which ones."""
    if isinstance(value, StreamValue):
        return [(child["type"], child["value"]) for child in value.get_prep_value()]
    if hasattr(value, "all"):
        value = value.all()
        return sorted(record.pk for record in value)
    return sorted(record.pk for record in value) if isinstance(value, list) else value


def _notices(
    made: list[ResourcePage], left: list[ResourcePage], untranslated: list[str], *, closed: int
) -> Iterator[str]:
    if made:
        text = ngettext("%(count)s item is in the library now.", "%(count)s items are in the library now.", len(made))
        yield text % {"count": len(made)}
    if left:
        titles = " · ".join(item.title for item in left)
        yield gettext("No longer among the materials, but still in the library: %(titles)s") % {"titles": titles}
    if untranslated:
        titles = " · ".join(untranslated)
        yield gettext("Not in the library, as their titles are in another language: %(titles)s") % {"titles": titles}
    if closed:
        text = ngettext(
            "%(count)s file is closed to the public and stays out of the library.",
            "%(count)s files are closed to the public and stay out of the library.",
            closed,
        )
        yield text % {"count": closed}
