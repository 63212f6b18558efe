"""Who may do what with position papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from manassat.core.permissions import OwnTreePermissionTester
from platforms.frame import FramePermissionTester

if TYPE_CHECKING:
    from manassat.users.models import User


def user_can_publish_papers(user: User) -> bool:
    """The federation alone; coordinators submit."""
    return user.is_active and user.has_perm("knowledge.publish_position_paper")


class PaperPermissionTester(OwnTreePermissionTester):
    """Narrows core's rules: the right on the tree is not enough to publish a position paper, nor to touch a live one.

    Answered on the paper and on its list alike, because core asks the list about a new or copied page.
    """

    def can_publish(self) -> bool:
        return user_can_publish_papers(self.user) and super().can_publish()

    def can_publish_subpage(self) -> bool:
        return user_can_publish_papers(self.user) and super().can_publish_subpage()

    def can_unpublish(self) -> bool:
        return user_can_publish_papers(self.user) and super().can_unpublish()

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Core asks the same about moving: from a list to a region's a live paper would change its place and number."""
        return (not self.page.live or user_can_publish_papers(self.user)) and super().can_delete(ignore_bulk)


class PaperListPermissionTester(PaperPermissionTester, FramePermissionTester):
    """A list of papers is part of a platform's frame too."""
