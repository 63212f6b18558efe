"""Who may do what with position papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.models import PagePermissionTester

if TYPE_CHECKING:
    from manassat.users.models import User


def user_can_publish_papers(user: User) -> bool:
    """The federation alone; coordinators submit."""
    return user.is_active and user.has_perm("knowledge.publish_position_paper")


class PaperPermissionTester(PagePermissionTester):
    """Narrows core's publish rule: the right on the tree is not enough for a position paper.

    Answered on the paper and on its list alike, because core asks the list about a new or copied page.
    """

    def can_publish(self) -> bool:
        return user_can_publish_papers(self.user) and super().can_publish()

    def can_publish_subpage(self) -> bool:
        return user_can_publish_papers(self.user) and super().can_publish_subpage()

    def can_unpublish(self) -> bool:
        return user_can_publish_papers(self.user) and super().can_unpublish()
