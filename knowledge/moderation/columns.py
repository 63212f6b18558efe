"""The headings of the queue, on the screen and in its exports."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .filters import kept_query
from .sorting import DEFAULT_SORT, turned

HEADINGS: dict[str, str | Promise] = {
    "title": _("Title"),
    "platform": _("Platform"),
    "type": _("Kind and language"),
    "step": _("Present step"),
    "votes": _("Votes so far"),
    "waiting": _("Days at this step"),
    "due": _("Due on"),
}


@dataclass(frozen=True)
class Heading:
    """`direction` is what ARIA calls it; empty where the list is in another order."""

    name: str
    label: str | Promise
    query: str
    direction: str


def headings(asked: QueryDict) -> list[Heading]:
    sort = asked.get("sort") or DEFAULT_SORT
    directions = {sort.removeprefix("-"): "descending" if sort.startswith("-") else "ascending"}
    return [
        Heading(name, label, kept_query(asked, sort=turned(sort, name)), directions.get(name, ""))
        for name, label in HEADINGS.items()
    ]
