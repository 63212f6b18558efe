"""The coordinator's platform in the main menu."""

from __future__ import annotations

import pytest

from tests.factories.pages import make_platform
from tests.factories.people import make_coordinator, make_federation_user, make_mandate, make_working_group_member

from .screens import client_of

pytestmark = pytest.mark.django_db


def entries(user) -> list[str]:
    from django.test import RequestFactory
    from wagtail.admin.menu import admin_menu

    request = RequestFactory().get("/admin/")
    request.user = user
    return [item.url for item in admin_menu.menu_items_for_request(request) if item.name.startswith("platform-")]


def test_menu__leads_to_the_own_platform(site_home):
    platform = make_platform(site_home)
    make_platform(site_home, "EN")
    user = make_coordinator(platform)
    assert entries(user) == [f"/admin/pages/{platform.pk}/"]
    assert client_of(user).get(f"/admin/pages/{platform.pk}/").status_code == 200


def test_menu__has_the_new_platform_at_once(site_home):
    user = make_coordinator(make_platform(site_home))
    assert len(entries(user)) == 1
    make_mandate(make_platform(site_home, "SDG"), user.person)
    assert len(entries(user)) == 2


@pytest.mark.parametrize("make_somebody", [make_working_group_member, lambda platform: make_federation_user()])
def test_menu__has_no_such_entry_for_others(site_home, make_somebody):
    assert entries(make_somebody(make_platform(site_home))) == []
