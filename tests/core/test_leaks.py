"""What readers may not see shows up nowhere: neither itself nor its name on the pages that point to it."""

from __future__ import annotations

import re

import pytest
from wagtail.models import PageViewRestriction

from tests.factories.authorities import make_authority, make_membership
from tests.factories.pages import make_learning_day, make_paper, make_platform, make_topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library_index")]

HIDDEN = "نموذج: مخفي"
LISTS = ["/", "/platforms/", "/calendar/", "/library/", "/library/?platform=PR", "/calendar.ics", "/feeds/activities/"]


def make_private(page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.PASSWORD, password="x")


def unpublish(page) -> None:
    type(page).objects.filter(pk=page.pk).update(live=False)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def private_platform(site_home):
    page = make_platform(site_home, "PR", title=HIDDEN)
    make_private(page)
    return page


def test_password__opens_the_page_and_what_is_below_it(client, platform):
    make_private(platform)
    form = client.get(platform.url).content.decode()
    action = re.search(r'action="([^"]+)"', form).group(1)
    assert client.post(action, {"password": "x", "return_url": platform.url}).headers["Location"] == platform.url
    assert client.get(platform.url).context["page"] == platform
    for section in ("activities", "papers", "practices"):
        assert client.get(f"{platform.url}{section}/").status_code == 200


@pytest.mark.parametrize("address", LISTS)
def test_private_platform__is_named_in_no_list_even_where_it_is_joint(client, platform, private_platform, address):
    make_learning_day(platform, joint_platforms=[private_platform])
    assert HIDDEN not in client.get(address).content.decode()


def test_private_platform__is_named_on_no_joint_activity_and_no_authority(client, platform, private_platform):
    day = make_learning_day(platform, joint_platforms=[private_platform])
    authority = make_authority()
    make_membership(private_platform, authority)
    for address in (day.url, authority.get_absolute_url()):
        response = client.get(address)
        assert response.status_code == 200
        assert HIDDEN not in response.content.decode()


def test_private_topic__is_named_on_no_page_about_it(client, platform):
    topic = make_topic(platform, title=HIDDEN)
    make_private(topic)
    pages = [make_paper(platform, topic=topic), make_learning_day(platform, topics=[topic])]
    for address in (*(page.url for page in pages), "/library/?topic=FM-1"):
        assert HIDDEN not in client.get(address).content.decode()


def test_unpublished_platform__leaves_its_pages_readable_and_is_not_named_there(client, site_home):
    platform = make_platform(site_home, title=HIDDEN)
    pages = [make_paper(platform), make_learning_day(platform), make_topic(platform)]
    unpublish(platform)
    for address in (*(page.url for page in pages), f"{platform.url}activities/", f"{platform.url}papers/"):
        response = client.get(address)
        assert response.status_code == 200
        assert HIDDEN not in response.content.decode()
