"""Who may do what on the platforms, asked as questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from wagtail.models import Page

from .models import PlatformAccess, PlatformPage
from .models.platforms import PlatformQuerySet

if TYPE_CHECKING:
    from manassat.users.models import User


def user_oversees_platforms(user: User) -> bool:
    """The federation: all platforms, their registers and their queues."""
    return user.is_active and user.has_perm("platforms.oversee_platforms")


def platforms_coordinated_by(user: User) -> PlatformQuerySet:
    """In the source language, in the order of the tree; a region only where the mandate is for the region."""
    keys = PlatformAccess.objects.filter(coordinators__in=user.groups.all()).values("platform_key")
    return PlatformPage.objects.in_language(settings.LANGUAGE_CODE).filter(translation_key__in=keys).order_by("path")


def user_coordinates(user: User, page: Page) -> bool:
    """Whether `page`, in any language, is or stands below a platform that the user coordinates."""
    return any(page.path.startswith(path) for path in coordinated_paths(user))


def coordinated_paths(user: User) -> list[str]:
    """Of the platforms and regions that the user coordinates, in all their languages. 1 query."""
    keys = PlatformAccess.objects.filter(coordinators__in=user.groups.all()).values("platform_key")
    return list(PlatformPage.objects.filter(translation_key__in=keys).values_list("path", flat=True))
