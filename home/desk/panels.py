"""Whose first screen shows which desk, and what of Wagtail's own stays beside it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    LockedPagesPanel,
    RecentEditsPanel,
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)

from platforms.permissions import user_oversees_platforms

from .coordinator import CoordinatorDesk
from .federation import FederationDesk
from .ground import Ground, coordinated_ground, platforms_of_groups, whole_ground
from .reviewer import ReviewerDesk, user_may_be_asked
from .shortcuts import ShortcutsPanel

# The desk says the same, for the whole platform.
REPEATED = (RecentEditsPanel, UserObjectsInWorkflowModerationPanel, WorkflowObjectsToModeratePanel)
# Coordinators may not lock pages.
USELESS = (*REPEATED, LockedPagesPanel)


class DeskPanel(Component):
    order = 10

    def __init__(self, desk: type, ground: Ground) -> None:
        self.desk, self.ground = desk, ground
        self.template_name = f"home/desk/{desk.__name__.removesuffix('Desk').lower()}.html"

    class Media:
        css = {"all": ["manassat/admin/desk.css"]}

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        request, day = parent_context["request"], timezone.localdate()
        titles = {platform.pk: platform.title for platform in self.ground.platforms}
        desk = self.desk(request.user, self.ground, day)
        return {"desk": desk, "titles": titles, "today": day, "request": request}


def arrange_panels(request: HttpRequest, panels: list[Component]) -> None:
    """Changes `panels` in place. Whoever has no desk keeps what Wagtail shows."""
    if user_oversees_platforms(request.user):
        _lay_desk(panels, DeskPanel(FederationDesk, whole_ground()), REPEATED)
        return
    if (ground := coordinated_ground(request)).platforms:
        _lay_desk(panels, DeskPanel(CoordinatorDesk, ground), USELESS)
    elif user_may_be_asked(request.user):
        _lay_desk(panels, DeskPanel(ReviewerDesk, whole_ground()), (WorkflowObjectsToModeratePanel,))
    if platforms := platforms_of_groups(request):
        panels.append(ShortcutsPanel(platforms))


def _lay_desk(panels: list[Component], desk: DeskPanel, without: tuple[type[Component], ...]) -> None:
    panels[:] = [desk, *(panel for panel in panels if not isinstance(panel, without))]
