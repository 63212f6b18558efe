"""Who may open the board, and what they may do there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.mixins import UserPassesTestMixin
from wagtail.models import Page

from manassat.core.translating.permissions import SUBMIT
from platforms.permissions import user_oversees_platforms

if TYPE_CHECKING:
    from manassat.users.models import User


def user_may_open_board(user: User) -> bool:
    """The federation and the coordinators. No query beyond the user's permissions, which Django keeps."""
    return user.is_active and user.has_perm(SUBMIT)


def user_may_write(user: User, target: Page | None) -> bool:
    """Whether the user may change the words of a translation's page now."""
    if not target or target.alias_of_id:
        return False
    tester = target.specific.permissions_for_user(user)
    return tester.can_edit() and not tester.page_locked()


def user_may_vouch(user: User, target: Page) -> bool:
    """Tell readers that a public translation is right: whoever may publish it. No person publishes a paper, so there
    the federation answers for it.
    """
    return target.specific.permissions_for_user(user).can_publish() or user_oversees_platforms(user)


class TranslatorsOnly(UserPassesTestMixin):
    raise_exception = True

    def test_func(self) -> bool:
        return user_may_open_board(self.request.user)
