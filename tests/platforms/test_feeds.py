"""The activities' feed: what is new, in the language of the address, and nothing that is not public."""

from __future__ import annotations

import datetime
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from platforms.models import ActivityIndexPage, LearningDayPage
from tests.factories.pages import DAY, make_activity, make_learning_day, make_platform

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
YESTERDAY = timezone.now() - datetime.timedelta(days=1)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


def feed(client, address: str = "/feeds/activities/") -> ElementTree.Element:
    return ElementTree.fromstring(client.get(address).content)


def titles(client, address: str = "/feeds/activities/") -> list[str]:
    return [title.text for title in feed(client, address).findall(f"{ATOM}entry/{ATOM}title")]


def test_feed__has_whole_addresses_and_its_language(client, platform):
    day = make_learning_day(platform)
    root = feed(client)
    assert root.get(LANGUAGE) == "ar"
    links = [link.get("href") for link in root.iter(f"{ATOM}link")]
    assert day.full_url in links
    assert all(link.startswith("http") for link in links)


def test_feed__lists_the_newest_first_and_undated_ones_too(client, platform):
    make_learning_day(platform, title="نموذج: أول")
    make_activity(platform, title="نموذج: ثانٍ", starts_on=None)
    assert titles(client) == ["نموذج: ثانٍ", "نموذج: أول"]


def test_feed__escapes_a_hostile_summary(client, platform):
    make_learning_day(platform, title="نموذج <b>", summary="<script>alert(1)</script>")
    (entry,) = feed(client).findall(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == "نموذج <b>"
    assert entry.find(f"{ATOM}summary").text == "&lt;script&gt;alert(1)&lt;/script&gt;"


@pytest.mark.parametrize("door", ["draft", "private", "private platform", "draft platform", "expired"])
@pytest.mark.parametrize("address", ["/feeds/activities/", "/feeds/platforms/platform-fm/"])
def test_feed__shows_nothing_when_it_is_not_public(client, platform, door, address):
    day = make_learning_day(platform, live=door != "draft")
    if door.startswith("private"):
        page = platform if "platform" in door else day
        PageViewRestriction.objects.create(page=page.page_ptr, restriction_type=PageViewRestriction.LOGIN)
    if door == "draft platform":
        Page.objects.filter(pk=platform.pk).update(live=False)
    if door == "expired":
        Page.objects.filter(pk=day.pk).update(expire_at=YESTERDAY)
    response = client.get(address)
    assert response.status_code == 404 or day.title not in response.content.decode()


def test_feed__keeps_the_languages_apart(client, platform):
    english_home = HomePage.objects.get(locale__language_code="en")
    english = make_platform(english_home, title="Sample", translation_key=platform.translation_key)
    make_learning_day(platform, title="نموذج: يوم")
    make_learning_day(english, title="Sample: day")
    assert titles(client) == ["نموذج: يوم"]
    assert titles(client, "/en/feeds/activities/") == ["Sample: day"]
    assert feed(client, "/en/feeds/activities/").get(LANGUAGE) == "en"


def test_feed__answers_not_modified_when_nothing_changed(client, platform):
    make_learning_day(platform)
    etag = client.get("/feeds/activities/")["ETag"]
    assert client.get("/feeds/activities/", headers={"If-None-Match": etag}).status_code == 304


def test_feed__costs_the_same_queries_with_5_and_50_entries(client, platform):
    index_page = ActivityIndexPage.objects.child_of(platform).get()
    add_days(index_page, range(5))
    with_five = query_count(client)
    add_days(index_page, range(5, 50))
    assert len(titles(client)) == 50
    assert query_count(client) == with_five <= 6


def add_days(index_page, numbers) -> None:
    for number in numbers:
        index_page.add_child(instance=LearningDayPage(title="نموذج", slug=f"day-{number}", starts_on=DAY))


def query_count(client) -> int:
    client.get("/feeds/activities/")
    with CaptureQueriesContext(connection) as queries:
        client.get("/feeds/activities/")
    return len(queries)
