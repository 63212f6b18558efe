"""Who may do what with position papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from manassat.core.permissions import OwnTreePermissionTester
from platforms.frame import FramePermissionTester

if TYPE_CHECKING:
    from wagtail.models import Page

    from manassat.users.models import User


def user_can_publish_papers(user: User) -> bool:
    """The federation's trust: to take the last decision, to withdraw."""
    return user.is_active and user.has_perm("knowledge.publish_position_paper")


def is_bound(paper: Page) -> bool:
    """Under vote, or decided on: it keeps its place, and is not deleted."""
    from .approval.models import ApprovalRound, LedgerEntry

    under_vote = ApprovalRound.objects.open().filter(page=paper.pk)
    return under_vote.exists() or LedgerEntry.objects.of_page(paper).decisions().exists()


class PaperPermissionTester(OwnTreePermissionTester):
    """Narrows core's rules: nobody publishes a position paper by hand, superusers included. A decision does.

    Answered on the paper and on its list alike, because core asks the list about a new or copied page.
    """

    def can_publish(self) -> bool:
        return False

    def can_publish_subpage(self) -> bool:
        return False

    def can_unpublish(self) -> bool:
        """Leads to the form that asks for the reason (knowledge/review/unpublishing.py).

        A lock does not count: a text that is wrong goes, even while a better one is scheduled.
        """
        return self.page.live and user_can_publish_papers(self.user) and super().can_publish()

    def can_unschedule(self) -> bool:
        return user_can_publish_papers(self.user) and super().can_publish()

    def can_set_view_restrictions(self) -> bool:
        """A password hides a public paper as much as withdrawing it does."""
        return user_can_publish_papers(self.user) and super().can_publish()

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Core asks the same about moving. What is under vote or was decided on stays, withdrawn or not."""
        return not is_bound(self.page) and super().can_delete(ignore_bulk)


class PaperListPermissionTester(PaperPermissionTester, FramePermissionTester):
    """A list of papers is part of a platform's frame too."""

    def can_publish(self) -> bool:
        """The list itself is an ordinary page."""
        return FramePermissionTester.can_publish(self)

    def can_unpublish(self) -> bool:
        return FramePermissionTester.can_unpublish(self)

    def can_set_view_restrictions(self) -> bool:
        return FramePermissionTester.can_set_view_restrictions(self)
