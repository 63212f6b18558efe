"""For members of working groups: what they may add to their platform, one click away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wagtail.admin.ui.components import Component
from wagtail.models import Page

from platforms.models import PlatformPage
from platforms.sections import registered_sections

from .buttons import add_url

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
    """Coordinators find the same on their desk."""

    template_name = "home/desk/shortcuts.html"
    order = 50

    class Media:
        css = {"all": ["manassat/admin/desk.css"]}

    def __init__(self, platforms: list[PlatformPage]) -> None:
        self.platforms = platforms

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        return {"platforms": [PlatformShortcuts(one, _shortcuts(one, request.user)) for one in self.platforms]}


def _shortcuts(platform: PlatformPage, user: User) -> list[Shortcut]:
    lists = [section.model.objects.child_of(platform).first() for section in registered_sections()]
    return [
        Shortcut(page_type, add_url(page_type, index_page))
        for index_page in lists
        if index_page and index_page.permissions_for_user(user).can_add_subpage()
        for page_type in index_page.allowed_subpage_models()
    ]
