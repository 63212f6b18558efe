"""The frame of a platform, its own page and its lists: texts are its coordinator's, the rest the federation's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from manassat.core.forms import BasePageForm
from manassat.core.permissions import OwnTreePermissionTester

if TYPE_CHECKING:
    from manassat.users.models import User

# What the page is called in addresses and registers, and from when to when readers find it.
FIXED_FIELDS = {"slug", "code", "region", "go_live_at", "expire_at"}


class FramePermissionTester(OwnTreePermissionTester):
    """Narrows core's rules for deleting (and so moving), unpublishing and hiding; the right on the tree is not enough.

    Nobody copies a frame: a platform's code is its own, and its groups, collection and lists come with publishing it.
    """

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return _oversees(self.user) and super().can_delete(ignore_bulk)

    def can_unpublish(self) -> bool:
        return _oversees(self.user) and super().can_unpublish()

    def can_set_view_restrictions(self) -> bool:
        return _oversees(self.user) and super().can_set_view_restrictions()

    def can_copy(self) -> bool:
        return False


class FrameForm(BasePageForm):
    """Shows a coordinator what only the federation changes."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if self.for_user and not _oversees(self.for_user):
            for name in FIXED_FIELDS & self.fields.keys():
                self.fields[name].disabled = True


class FramePart:
    """Goes before the page class."""

    base_form_class = FrameForm

    def permissions_for_user(self, user: User) -> FramePermissionTester:
        return FramePermissionTester(user, self)


def _oversees(user: User) -> bool:
    # Here, because the models name the form.
    from .permissions import user_oversees_platforms

    return user_oversees_platforms(user)
