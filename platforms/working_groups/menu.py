"""A member's way from the admin to the own working groups."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from ..models import WorkingGroupMember


class WorkingGroupsMenuItem(MenuItem):
    """Stays away from whoever has no seat."""

    def is_shown(self, request: HttpRequest) -> bool:
        return WorkingGroupMember.objects.filter(person__user=request.user).exists()


def working_groups_menu_item() -> WorkingGroupsMenuItem:
    return WorkingGroupsMenuItem(
        _("My working groups"),
        reverse_lazy("my_working_groups"),
        name="working-groups",
        icon_name="group",
        order=250,
    )
