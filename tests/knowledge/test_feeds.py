"""The library's feed and a platform's: papers, practices and resources beside activities, public ones only."""

from __future__ import annotations

import datetime
from xml.etree import ElementTree

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from tests.factories.pages import make_learning_day, make_paper, make_platform, make_practice

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
LIBRARY = "/feeds/library/"
YESTERDAY = timezone.now() - datetime.timedelta(days=1)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home, title="نموذج: الإدارة المالية")


def titles(client, address: str) -> list[str]:
    root = ElementTree.fromstring(client.get(address).content)
    return [title.text for title in root.findall(f"{ATOM}entry/{ATOM}title")]


def test_library_feed__lists_the_newest_first(client, platform):
    make_paper(platform, title="نموذج: ورقة", year=2026)
    make_practice(platform, title="نموذج: ممارسة", year=2019)
    assert titles(client, LIBRARY) == ["نموذج: ممارسة", "نموذج: ورقة"]


@pytest.mark.parametrize("address", [LIBRARY, "/feeds/platforms/platform-fm/"])
@pytest.mark.parametrize("door", ["draft", "private", "private platform", "expired"])
def test_feed__shows_no_paper_when_it_is_not_public(client, platform, door, address):
    paper = make_paper(platform, live=door != "draft")
    if door.startswith("private"):
        page = platform if "platform" in door else paper
        PageViewRestriction.objects.create(page=page.page_ptr, restriction_type=PageViewRestriction.LOGIN)
    if door == "expired":
        Page.objects.filter(pk=paper.pk).update(expire_at=YESTERDAY)
    response = client.get(address)
    assert response.status_code == 404 or paper.title not in response.content.decode()


def test_library_feed__keeps_the_languages_apart(client, platform):
    english_home = HomePage.objects.get(locale__language_code="en")
    english = make_platform(english_home, title="Sample", translation_key=platform.translation_key)
    make_paper(platform, title="نموذج: ورقة")
    make_paper(english, title="Sample: paper")
    assert titles(client, LIBRARY) == ["نموذج: ورقة"]
    assert titles(client, f"/en{LIBRARY}") == ["Sample: paper"]


def test_platform_feed__joins_activities_and_library_of_that_platform(client, site_home, platform):
    other = make_platform(site_home, code="EN")
    make_paper(platform, title="نموذج: ورقة")
    make_learning_day(other, title="نموذج: مشترك", joint_platforms=[platform])
    make_practice(other, title="نموذج: لغيره")
    assert titles(client, "/feeds/platforms/platform-fm/") == ["نموذج: مشترك", "نموذج: ورقة"]
    assert client.get("/feeds/platforms/nobody/").status_code == 404
