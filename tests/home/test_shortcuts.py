"""What a coordinator finds on the first screen after signing in, and what of Wagtail's own is gone."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from wagtail.models import Page

from tests.factories.pages import make_platform
from tests.factories.people import make_coordinator, make_federation_user, make_working_group_member

pytestmark = pytest.mark.django_db
WRITTEN = ["positionpaperpage", "bestpracticepage", "resourcepage"]


def first_screen(user) -> str:
    client = Client()
    client.force_login(user)
    return client.get("/admin/").content.decode()


@pytest.mark.parametrize(
    ("make_user", "types"),
    [
        (make_coordinator, ["learningdaypage", *WRITTEN[:2], "activitypage", "resourcepage"]),
        (make_working_group_member, WRITTEN),
        (lambda platform: make_federation_user(), []),
    ],
    ids=["coordinator", "working group", "federation"],
)
def test_shortcuts__lead_to_what_the_user_may_add(site_home, make_user, types):
    screen = first_screen(make_user(make_platform(site_home)))
    assert re.findall(r'href="/admin/pages/add/\w+/(\w+)/', screen) == types


def test_member__finds_the_way_to_the_working_groups(site_home):
    assert 'href="/groups/"' in first_screen(make_working_group_member(make_platform(site_home)))


def test_shortcuts__are_for_the_own_platform(site_home):
    platform, other = make_platform(site_home), make_platform(site_home, "EN")
    screen = first_screen(make_coordinator(platform))
    assert platform.title in screen
    assert other.title not in screen


def test_learning_day__waits_for_no_stock_moderator(site_home):
    assert make_platform(site_home).get_children().get(slug="activities").get_workflow() is None


def test_tree__bears_no_english_name_of_wagtail(site_home):
    assert not Page.get_first_root_node().title.isascii()
