"""Menu, path and language switch show what readers may open, for one query."""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from django.utils import translation
from wagtail.models import PageViewRestriction

from home.models import ContentPage, HomePage
from manassat.core.surroundings import surroundings_of
from manassat.core.translations import live_translations
from tests.factories.pages import add_page, make_platform, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def arabic():
    with translation.override("ar"):
        yield


@pytest.fixture
def english_home(site_home):
    return HomePage.objects.get(locale__language_code="en")


def test_surroundings__cost_one_query_however_often_they_are_asked(site_home, django_assert_num_queries):
    request = RequestFactory().get("/")
    surroundings_of(None, request)
    fresh = RequestFactory().get("/")
    fresh._wagtail_site = request._wagtail_site
    with django_assert_num_queries(1):
        surroundings_of(site_home, fresh)
        surroundings_of(site_home, fresh)
        assert site_home.get_url(fresh) == "/"


def test_ancestors__run_from_the_front_page_down(site_home, arabic):
    platform = make_platform(site_home)
    topic = make_topic(platform)
    found = surroundings_of(topic, None).ancestors
    assert [page.depth for page in found] == [2, 3, 4]
    assert found[-1].pk == platform.pk


@pytest.mark.parametrize("closed", ["draft", "private", "other language"])
def test_sections__leave_out_what_readers_cannot_open(site_home, english_home, arabic, closed):
    parent = english_home if closed == "other language" else site_home
    page = add_page(parent, ContentPage(title="نموذج", slug="closed", show_in_menus=True), live=closed != "draft")
    if closed == "private":
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert page.pk not in [section.pk for section in surroundings_of(None, None).sections]


def test_menu__shows_pages_for_menus_and_marks_the_section(client, site_home):
    add_page(site_home, ContentPage(title="نموذج: خفي", slug="hidden"))
    platform = make_platform(site_home)
    html = client.get(platform.url).content.decode()
    assert "نموذج: خفي" not in html
    assert '<a href="/platforms/" aria-current="true">' in html


@pytest.mark.parametrize("is_live", [True, False], ids=["to the translation", "else to the front page"])
def test_language_switch__leads(client, site_home, english_home, is_live):
    page = add_page(site_home, ContentPage(title="نموذج", slug="about-us"))
    english = ContentPage(title="Sample", slug="about-us", translation_key=page.translation_key)
    add_page(english_home, english, live=is_live)
    html = client.get("/about-us/").content.decode()
    target = "/en/about-us/" if is_live else "/en/"
    assert f'<a class="lang" href="{target}" lang="en" hreflang="en" dir="ltr">' in html


def test_language_switch__keeps_the_view_outside_the_tree(client, site_home):
    html = client.get("/authorities/?governorate=PS-HBN").content.decode()
    assert 'href="/en/authorities/?governorate=PS-HBN"' in html


def test_live_translations__leave_out_an_alias(site_home, english_home, arabic):
    page = add_page(site_home, ContentPage(title="نموذج", slug="about-us"))
    alias = page.copy_for_translation(english_home.locale, alias=True)
    alias.live = True
    alias.save()
    assert list(live_translations(page, None)) == ["ar"]


def test_alias__says_that_its_words_are_arabic(client, site_home, english_home):
    page = add_page(site_home, ContentPage(title="نموذج", slug="about-us"))
    alias = page.copy_for_translation(english_home.locale, alias=True)
    alias.live = True
    alias.save()
    html = client.get(alias.get_url()).content.decode()
    assert '<html lang="en" dir="ltr">' in html
    assert '<main id="content" tabindex="-1" lang="ar" dir="rtl">' in html
