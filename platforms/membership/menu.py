"""The federation's menu entries and buttons."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from ..models import JoinRequest
from ..permissions import user_oversees_platforms


class FederationMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return user_oversees_platforms(request.user)


class JoinRequestsMenuItem(FederationMenuItem):
    """Says how many wait: 1 query on the federation's screens."""

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        component = super().render_component(request)
        if waiting := JoinRequest.objects.waiting().count():
            component.label = f"{component.label} ({waiting})"
        return component


def memberships_menu() -> SubmenuMenuItem:
    items = [
        FederationMenuItem(
            _("Invite authorities"), reverse_lazy("membership_invite"), name="invite", icon_name="mail", order=10
        ),
        FederationMenuItem(
            _("Open invitations"),
            reverse_lazy("membership_invitations"),
            name="open-invitations",
            icon_name="time",
            order=20,
        ),
        JoinRequestsMenuItem(
            _("Requests to join"), reverse_lazy("join_requests"), name="join-requests", icon_name="user", order=30
        ),
    ]
    return SubmenuMenuItem(_("Memberships"), Menu(items=items), name="memberships", icon_name="group", order=260)


def missing_members_item() -> FederationMenuItem:
    return FederationMenuItem(
        _("Who is missing"), reverse("missing_members"), name="missing-members", icon_name="group", order=1500
    )
