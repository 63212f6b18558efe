"""What every page's permissions have in common."""

from __future__ import annotations

from django.utils.functional import cached_property
from wagtail.models import Page, PagePermissionTester


class OwnTreePermissionTester(PagePermissionTester):
    """Narrows core's rule for moves: a page stays below the page at which its user's rights begin.

    So a coordinator of two platforms moves nothing from one to the other, nor from one language to the other, while
    the federation, whose rights begin at the front page, arranges all platforms of a language.
    """

    def can_move_to(self, destination: Page) -> bool:
        return (self.user.is_superuser or self._shares_ground_with(destination)) and super().can_move_to(destination)

    def can_copy_to(self, destination: Page, recursive: bool = False) -> bool:
        """Core asks for the language of a page that is moved, not of one that is copied: superusers too."""
        is_of_the_language = destination.depth == 1 or destination.locale_id == self.page.locale_id
        return is_of_the_language and super().can_copy_to(destination, recursive)

    def _shares_ground_with(self, destination: Page) -> bool:
        return any(self.page.path.startswith(path) and destination.path.startswith(path) for path in self._grounds)

    @cached_property
    def _grounds(self) -> set[str]:
        permissions = self.permission_policy.get_cached_permissions_for_user(self.user)
        return {permission.page.path for permission in permissions}
