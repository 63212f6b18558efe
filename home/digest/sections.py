"""The parts of a digest, in the active language."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from home.desk.errands import Errand
from manassat.core.mail.letters import site_url

MOST = 10


@dataclass(frozen=True)
class Line:
    """`path` leads into the admin; `note` says more in a word or two."""

    text: str
    path: str = ""
    note: str = ""

    @property
    def url(self) -> str:
        return site_url(self.path) if self.path else ""


@dataclass(frozen=True)
class Section:
    """`total`: of how many `lines` are the first, where not all were read."""

    title: str
    lines: list[Line]
    total: int = 0

    @property
    def first_lines(self) -> list[Line]:
        return self.lines[:MOST]

    @property
    def more(self) -> int:
        return max(self.total, len(self.lines)) - len(self.first_lines)


def errand_line(errand: Errand) -> Line:
    parts = [errand.what, errand.note, _waiting(errand.days), _due(errand)]
    return Line(errand.title, errand.url, " · ".join(part for part in parts if part))


def since_line(text: str, since: datetime.date | None, path: str = "") -> Line:
    return Line(text, path, gettext("since %(day)s") % {"day": date_format(since)} if since else "")


def _waiting(days: int) -> str:
    if days < 1:
        return ""
    return ngettext("for %(days)d day", "for %(days)d days", days) % {"days": days}


def _due(errand: Errand) -> str:
    if not errand.due_on:
        return ""
    said = gettext("overdue, was due on %(day)s") if errand.is_overdue else gettext("due on %(day)s")
    return said % {"day": date_format(errand.due_on)}
