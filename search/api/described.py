"""What the page about the API says of each address and parameter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


class Described(NamedTuple):
    """`name` is what one writes, `example` an address after `/api/v1/` or a value."""

    name: str
    meaning: _StrPromise
    example: str


ADDRESSES = (
    Described("search", _("What the library page finds, in the same order and with the same counts"), "search?q=GIS"),
    Described("suggest", _("How what has been typed so far may go on"), "suggest?q=GIS"),
    Described("items/{id}", _("One item: texts, files, translations, citation"), ""),
    Described("position-papers", _("Position papers"), "position-papers"),
    Described("best-practices", _("Best practices"), "best-practices"),
    Described("resources", _("Resources"), "resources"),
    Described("learning-days", _("Learning days"), "learning-days"),
    Described("activities", _("Other activities"), "activities"),
    Described("topics", _("Priority topics"), "topics"),
    Described("platforms", _("Platforms and their regions"), "platforms"),
    Described("themes", _("Themes, with how much there is on each"), "themes"),
    Described("authorities", _("Local authorities"), "authorities"),
    Described("openapi.json", _("The exact description of all this, in OpenAPI 3.1"), "openapi.json"),
)
FILTERS = (
    Described("q", _("Words to search for; a quotation stands between quotation marks"), "q=GIS"),
    Described("type", _("Type of item"), "type=position-paper"),
    Described("platform", _("Code or slug of a platform"), "platform=FM"),
    Described("topic", _("Code of a topic"), "topic=FM-1"),
    Described("theme", _("Slug of a theme"), "theme=solid-waste"),
    Described("authority", _("Slug of a local authority"), "authority=nablus"),
    Described("year", _("Year of the work or the activity"), "year=2024"),
    Described("language", _("Language of the items and of the labels: ar, en"), "language=en"),
    Described("sort", _("By relevance or the newest first"), "sort=newest"),
    Described("page", _("Which page of the list"), "page=2"),
    Described("page_size", _("How many on a page, 50 at most"), "page_size=50"),
)
