"""Who may do what with work plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from manassat.core.permissions import OwnTreePermissionTester

from ..frame import FramePermissionTester

if TYPE_CHECKING:
    from manassat.users.models import User


def user_can_publish_work_plans(user: User) -> bool:
    """The federation alone; coordinators write and submit."""
    return user.is_active and user.has_perm("platforms.publish_work_plan")


class WorkPlanPermissionTester(OwnTreePermissionTester):
    """Narrows core's rules: the right to publish on the tree is not enough for a work plan.

    A plan that readers see is neither taken away nor moved without it: core lets whoever may publish delete.
    """

    def can_publish(self) -> bool:
        return user_can_publish_work_plans(self.user) and super().can_publish()

    def can_unpublish(self) -> bool:
        return user_can_publish_work_plans(self.user) and super().can_unpublish()

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        is_theirs = not self.page.live or user_can_publish_work_plans(self.user)
        return is_theirs and super().can_delete(ignore_bulk)


class PlatformPermissionTester(FramePermissionTester):
    """Core asks the platform whether a new page below it may go live at once: a topic may, a work plan may not."""

    def can_publish_subpage(self) -> bool:
        is_open = not self.page.is_given_a_plan or user_can_publish_work_plans(self.user)
        return is_open and super().can_publish_subpage()
