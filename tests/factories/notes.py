"""Minutes of working groups."""

from __future__ import annotations

import datetime

from django.core.files.uploadedfile import SimpleUploadedFile

from platforms.models import MeetingNoteFile, MeetingNotePage, TopicPage

from .pages import add_page
from .remembered import remembered

PDF = b"%PDF-1.4 sample"


@remembered
def make_note(topic: TopicPage, *, live: bool = True, **fields: object) -> MeetingNotePage:
    values = {"title": "نموذج: محضر اجتماع", "slug": "meeting", "met_on": datetime.date(2026, 5, 4)} | fields
    return add_page(topic, MeetingNotePage(**values), live=live)


def make_note_file(note: MeetingNotePage, name: str = "minutes.pdf", **fields: object) -> MeetingNoteFile:
    values = {"title": "نموذج: ملف المحضر", "file": SimpleUploadedFile(name, PDF)} | fields
    return MeetingNoteFile.objects.create(page=note, **values)
