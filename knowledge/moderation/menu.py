"""The queue in the main menu."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from platforms.permissions import user_oversees_platforms

from ..approval.models import ApprovalRound
from .access import user_may_open_queue


class QueueMenuItem(MenuItem):
    """1 query. The federation also reads how many papers are under vote; what waits for one person takes too many."""

    def is_shown(self, request: HttpRequest) -> bool:
        return user_may_open_queue(request.user)

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        component = super().render_component(request)
        if user_oversees_platforms(request.user) and (number := ApprovalRound.objects.open().count()):
            component.label = f"{component.label} ({number})"
        return component


def queue_menu_item() -> QueueMenuItem:
    return QueueMenuItem(
        _("Moderation queue"),
        reverse_lazy("moderation_queue"),
        name="moderation",
        icon_name="clipboard-list",
        order=240,
    )
