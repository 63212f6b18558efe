"""What one user sees of the page tree in the admin: the one place that says so.

Their own part is what stands at or below a page on which a group of theirs has a permission. Of the rest they see
the way to it, and what any reader sees, under its live title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from wagtail.models import Page, PageViewRestriction
from wagtail.permissions import policy_registry
from wagtail.query import PageQuerySet

from ..public_pages import is_readable

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

CACHE_NAME = "_admin_view"


class AdminView:
    """Of one user for one request. At most two queries, however many pages are asked about."""

    def __init__(self, user: AbstractUser) -> None:
        self.user = user

    @property
    def is_whole(self) -> bool:
        return self.user.is_active and self.user.is_superuser

    def owns(self, page: Page) -> bool:
        """Drafts, history and all."""
        return self.is_whole or page.path.startswith(self._own_paths)

    def explores(self, page: Page) -> bool:
        """What they own and the way to it."""
        return self.owns(page) or page.path in self._paths_above

    def sees(self, page: Page) -> bool:
        return self.explores(page) or self._is_readable(page)

    def title_of(self, page: Page) -> str:
        """A draft's title is for those who own it; a page that is not yet in the tree is its writer's own."""
        if not page.path or self.owns(page):
            return page.draft_title or page.title
        return page.title if self.sees(page) else gettext("A page of another platform")

    @property
    def own(self) -> Q:
        if self.is_whole:
            return Q()
        return _any_of(Q(path__startswith=path) for path in self._own_paths)

    @property
    def seen(self) -> Q:
        return Q() if self.is_whole else self.own | Q(path__in=self._paths_above) | is_readable()

    @cached_property
    def _own_paths(self) -> tuple[str, ...]:
        permissions = policy_registry.get_by_type(Page).get_cached_permissions_for_user(self.user)
        return tuple({permission.page.path for permission in permissions})

    @cached_property
    def _paths_above(self) -> set[str]:
        return {path[:end] for path in self._own_paths for end in range(Page.steplen, len(path), Page.steplen)}

    @cached_property
    def _private_paths(self) -> tuple[str, ...]:
        return tuple(PageViewRestriction.objects.values_list("page__path", flat=True))

    def _is_readable(self, page: Page) -> bool:
        """`is_readable()` for a page at hand."""
        is_live = page.live and not (page.expire_at and page.expire_at < timezone.now())
        return is_live and not page.alias_of_id and not page.path.startswith(self._private_paths)


def admin_view_of(user: AbstractUser) -> AdminView:
    """The same one throughout a request, as Wagtail does with the user's permissions."""
    if not hasattr(user, CACHE_NAME):
        setattr(user, CACHE_NAME, AdminView(user))
    return getattr(user, CACHE_NAME)


def seen_by(user: AbstractUser, pages: PageQuerySet) -> PageQuerySet:
    """Search backends take no other shape of condition than a list of numbers."""
    view = admin_view_of(user)
    return pages if view.is_whole else pages.filter(pk__in=Page.objects.filter(view.seen).values("pk"))


def owned_by(user: AbstractUser, pages: PageQuerySet) -> PageQuerySet:
    return pages.filter(admin_view_of(user).own)


def _any_of(conditions: object) -> Q:
    """Nothing at all where there is no condition; an empty Q would be everything."""
    found = Q(pk__in=[])
    for condition in conditions:
        found |= condition
    return found
