"""What a member of working groups reads: notes of their own groups only."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from platforms.working_groups.lists import working_groups_of

from .sections import Line, Section

if TYPE_CHECKING:
    from manassat.users.models import User


def group_sections(user: User, since: datetime.datetime) -> list[Section]:
    lines = [
        Line(note.title, urlsplit(note.full_url or "").path, group.topic.title)
        for group in working_groups_of(user)
        for note in (*group.coming, *group.notes)
        if note.first_published_at and note.first_published_at > since
    ]
    return [Section(_("New notes of your working groups"), lines)]
