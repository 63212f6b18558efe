"""Which page an address leads to."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from home.models import ContentPage, HomePage
from platforms.models import ActivityIndexPage
from tests.factories.pages import add_page, make_learning_day, make_platform, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def english_home(site_home):
    return HomePage.objects.get(locale__language_code="en")


def make_private(page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.PASSWORD, password="x")


@pytest.mark.parametrize(("address", "language"), [("/", "ar"), ("/en/", "en")])
def test_front_page__is_the_one_of_the_address(client, site_home, address, language):
    page = client.get(address).context["page"]
    assert isinstance(page, HomePage)
    assert page.locale.language_code == language


def test_deep_page__is_found_in_its_own_type(client, platform):
    day = make_learning_day(platform)
    assert client.get("/platforms/platform-fm/activities/learning-day/").context["page"] == day


def test_same_address_in_the_other_language__is_another_page(client, english_home):
    page = add_page(english_home, ContentPage(title="Sample", slug="about-us"))
    assert client.get("/en/about-us/").context["page"] == page
    assert client.get("/about-us/").status_code == 404


@pytest.mark.parametrize("address", ["/PLATFORMS/platform-fm/", "/platforms/", "/platforms/nothing/", "/platform-fm/"])
def test_only_the_exact_address__leads_to_the_platform(client, platform, address):
    response = client.get(address)
    assert response.status_code == 404 or response.context["page"].pk != platform.pk


def test_slug_with_a_wildcard__matches_itself_alone(client, site_home):
    add_page(site_home, ContentPage(title="نموذج", slug="a_b"))
    below = add_page(add_page(site_home, ContentPage(title="نموذج", slug="axb")), ContentPage(title="نموذج", slug="c"))
    assert client.get("/a_b/c/").status_code == 404
    assert client.get("/axb/c/").context["page"] == below


def test_draft__is_not_found(client, platform):
    topic = make_topic(platform, live=False)
    assert client.get(f"/platforms/platform-fm/{topic.slug}/").status_code == 404


def test_expired_page__is_not_found_before_the_scheduler_has_run(client, platform):
    topic = make_topic(platform)
    assert client.get(topic.url).status_code == 200
    type(topic).objects.filter(pk=topic.pk).update(expire_at=timezone.now() - datetime.timedelta(minutes=1))
    assert client.get(topic.url).status_code == 404


@pytest.mark.parametrize("levels_up", [0, 1, 2], ids=["itself", "its list", "its platform"])
def test_private_page__asks_for_the_password(client, platform, levels_up):
    day = make_learning_day(platform)
    chain = [day, ActivityIndexPage.objects.child_of(platform).get(), platform]
    make_private(chain[levels_up])
    response = client.get(day.url)
    assert b"password" in response.content
    assert day.title not in response.content.decode()


def test_page_of_a_password__says_nothing_of_what_is_behind_it(client, platform):
    topic = make_topic(platform, title="نموذج سري", detail="نموذج تفصيل سري")
    make_private(topic)
    html = client.get(topic.url).content.decode()
    assert "سري" not in html
    assert '<meta name="robots" content="noindex">' in html


def test_private_neighbour__closes_nothing_else(client, platform):
    make_private(make_platform(platform.get_parent().get_parent().specific, "PR"))
    assert client.get(platform.url).context["page"] == platform


def test_alias_of_a_private_page__asks_for_the_password(client, site_home):
    source = add_page(site_home, ContentPage(title="نموذج خاص", slug="closed"))
    alias = source.create_alias(parent=site_home, update_slug="mirror")
    make_private(source)
    response = client.get(alias.get_url())
    assert b"password" in response.content
    assert source.title not in response.content.decode()
