"""The coordinator's platform in the main menu."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.menu import MenuItem

from platforms.permissions import user_oversees_platforms

from .ground import coordinated_ground

# Before Wagtail's explorer.
ORDER = 90


def add_own_platforms(request: HttpRequest, items: list[MenuItem]) -> None:
    """Asked at each request, so that a new platform or a new mandate needs no restart.

    The federation has all platforms before it and needs no entry of its own.
    """
    if user_oversees_platforms(request.user):
        return
    items += [
        MenuItem(
            platform.title,
            reverse("wagtailadmin_explore", args=[platform.pk]),
            name=f"platform-{platform.pk}",
            icon_name="site",
            order=ORDER,
        )
        for platform in coordinated_ground(request).platforms
    ]
