"""Who asks. The last two oversee all platforms: they show that the harness can find what it looks for."""

from __future__ import annotations

from manassat.users.models import User
from platforms.models import PlatformAccess, PlatformPage
from tests.factories.people import (
    make_coordinator,
    make_deputy,
    make_federation_user,
    make_former_coordinator,
    make_reviewer,
    make_user,
    make_working_group_member,
)

OUTSIDERS = (
    "visitor",
    "account without rights",
    "working-group member",
    "coordinator",
    "deputy",
    "former coordinator",
)
OVERSEERS = ("federation reviewer", "federation staff")


def make_roles(platform: PlatformPage) -> dict[str, User | None]:
    return {
        "visitor": None,
        "account without rights": make_user("plain"),
        "working-group member": make_working_group_member(platform),
        "coordinator": make_coordinator(platform),
        "deputy": make_deputy(platform),
        "former coordinator": former_coordinator(platform),
        "federation reviewer": make_reviewer(),
        "federation staff": make_federation_user(),
    }


def former_coordinator(platform: PlatformPage) -> User:
    """Still in the group, as on the morning after the last day: the first request must notice."""
    user = make_former_coordinator(platform)
    user.groups.add(PlatformAccess.objects.get(platform_key=platform.translation_key).coordinators)
    return user
