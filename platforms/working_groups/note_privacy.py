"""Where Wagtail would name or show a note to somebody whose business it is not."""

from __future__ import annotations

from django.db import transaction
from django.http import Http404, HttpRequest
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from ..models import MeetingNoteFile, MeetingNotePage
from .note_permissions import notes_hidden_from, user_can_read_note


def hide_from_strangers(page: Page, request: HttpRequest, args: list, kwargs: dict) -> None:
    """Before Wagtail's own check, which would send readers to the login and so tell that there is something."""
    if isinstance(page, MeetingNotePage) and not user_can_read_note(request.user, page):
        raise Http404("No such page")


def leave_out_of_explorer(parent_page: Page, pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    return leave_out_of_choosers(pages, request)


def leave_out_of_choosers(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    return pages.exclude(pk__in=notes_hidden_from(request.user).values("pk"))


def close_to_the_public(note: MeetingNotePage) -> None:
    """So that Wagtail's own `public()` leaves it out as well; those who may read it are signed in."""
    if not note.view_restrictions.filter(restriction_type=PageViewRestriction.LOGIN).exists():
        PageViewRestriction.objects.create(page=note.page_ptr, restriction_type=PageViewRestriction.LOGIN)


def remove_unused_file(file: MeetingNoteFile) -> None:
    """After commit. A copy of the note, or the row that publishing made anew, may still name the same file."""
    name, storage = file.file.name, file.file.storage

    def remove() -> None:
        if name and not MeetingNoteFile.objects.filter(file=name).exists():
            storage.delete(name)

    transaction.on_commit(remove)
