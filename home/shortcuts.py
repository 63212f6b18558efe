"""The coordinator's first screen: what may be added to the own platform, one click away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from platforms.models import PlatformAccess, PlatformPage
from platforms.sections import registered_sections

if TYPE_CHECKING:
    from manassat.users.models import User


@dataclass(frozen=True)
class Shortcut:
    page_type: type[Page]
    url: str


@dataclass(frozen=True)
class PlatformShortcuts:
    platform: PlatformPage
    shortcuts: list[Shortcut]


class ShortcutsPanel(Component):
    """Stays away from whoever belongs to no platform."""

    template_name = "home/admin/shortcuts.html"
    order = 50

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        user = parent_context["request"].user
        return {"platforms": [PlatformShortcuts(one, _shortcuts(one, user)) for one in _platforms_of(user)]}


def _platforms_of(user: User) -> list[PlatformPage]:
    """In the source language; a translation is begun from there."""
    groups = user.groups.all()
    access = PlatformAccess.objects.filter(Q(coordinators__in=groups) | Q(members__in=groups))
    return list(
        PlatformPage.objects.in_language(settings.LANGUAGE_CODE)
        .filter(translation_key__in=access.values("platform_key"))
        .order_by("path")
    )


def _shortcuts(platform: PlatformPage, user: User) -> list[Shortcut]:
    lists = [section.model.objects.child_of(platform).first() for section in registered_sections()]
    return [
        Shortcut(page_type, _add_url(page_type, index_page))
        for index_page in lists
        if index_page and index_page.permissions_for_user(user).can_add_subpage()
        for page_type in index_page.allowed_subpage_models()
    ]


def _add_url(page_type: type[Page], parent: Page) -> str:
    meta = page_type._meta
    return reverse("wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, parent.pk])
