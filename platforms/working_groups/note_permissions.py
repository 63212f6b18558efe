"""Who reads a working group's notes, and who writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet
from wagtail.models import Page

from manassat.core.permissions import OwnTreePermissionTester
from manassat.core.public_pages import is_live_now

from ..models import MeetingNotePage
from ..permissions import coordinated_paths, user_coordinates, user_oversees_platforms
from .lists import user_sits_in_group_of

if TYPE_CHECKING:
    from manassat.users.models import User


def user_keeps_notes_at(user: User, page: Page) -> bool:
    """Writes the notes of the group that `page` belongs to: coordinators of its platform, and the federation."""
    return user.is_authenticated and (user_oversees_platforms(user) or user_coordinates(user, page))


def user_can_read_note(user: User, note: MeetingNotePage) -> bool:
    """The group's members read what is published; drafts are for those who write."""
    if user_keeps_notes_at(user, note):
        return True
    is_published = MeetingNotePage.objects.filter(is_live_now(), pk=note.pk).exists()
    return user.is_authenticated and is_published and user_sits_in_group_of(user, note.get_parent())


def notes_hidden_from(user: User) -> QuerySet[MeetingNotePage]:
    """In the admin: all that the user does not write. A right on the tree, such as a reviewer's, opens none."""
    if user_oversees_platforms(user):
        return MeetingNotePage.objects.none()
    own = Q(pk__in=[])
    for path in coordinated_paths(user):
        own |= Q(path__startswith=path)
    return MeetingNotePage.objects.exclude(own)


class MeetingNotePermissionTester(OwnTreePermissionTester):
    """Narrows core: a right on the tree alone opens no note, and nobody makes one public."""

    def __init__(self, user: User, page: MeetingNotePage) -> None:
        super().__init__(user, page)
        if not user_keeps_notes_at(user, page):
            self.permissions: set[str] = set()

    def can_set_view_restrictions(self) -> bool:
        return False
