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
    page = add_page(parent, ContentPage(title="Sample", slug="closed", show_in_menus=True), live=closed != "draft")
    if closed == "private":
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert page.pk not in [section.pk for section in surroundings_of(None, None).sections]


def test_menu__shows_pages_for_menus_and_marks_the_section(client, site_home):
    add_page(site_home, ContentPage(title="نموذج: خفي", slug="hidden"))
    platform = make_platform(site_home)
    html = client.get(platform.url).content.decode()
    assert "نموذج: خفي" not in html
    assert '<a href="/platforms/" aria-current="true">' in html


@pytest.fixture
def alias(site_home, english_home):
    """As core leaves the untranslated parents of a translated page."""
    page = add_page(site_home, ContentPage(title="نموذج: عن المنصات", slug="about-us", show_in_menus=True))
    alias = page.copy_for_translation(english_home.locale, alias=True)
    alias.live = True
    alias.save()
    return alias


def test_language_switch__leads_to_the_translation(client, site_home, english_home):
    page = add_page(site_home, ContentPage(title="نموذج", slug="about-us"))
    add_page(english_home, ContentPage(title="Sample", slug="about-us-en", translation_key=page.translation_key))
    for query, kept in {"": "", "?q=x&amp;page=2": "?q=x"}.items():
        html = client.get(f"/about-us/{query.replace('&amp;', '&')}").content.decode()
        assert f'<a class="lang" href="/en/about-us-en/{kept}" lang="en" hreflang="en" dir="ltr">' in html


def test_language_switch__leads_to_the_nearest_page_which_says_so(client, site_home, english_home):
    platform = make_platform(site_home)
    english = make_platform(english_home, title="Sample platform", translation_key=platform.translation_key)
    topic = make_topic(platform, title="نموذج: موضوع بلا ترجمة")
    way = f"{english.url}?untranslated={topic.pk}"
    assert f'<a class="lang" href="{way}" lang="en" rel="nofollow" dir="ltr">' in client.get(topic.url).content.decode()
    html = client.get(way).content.decode()
    assert "The page that you came from exists in Arabic only:" in html
    assert f'<a href="{topic.url}" hreflang="ar"><bdi lang="ar">{topic.title}</bdi></a>' in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'rel="canonical" href="{english.full_url}"' in html


@pytest.mark.parametrize(
    "closed", ["draft", "private", "translated", "elsewhere", "nothing", "نص", "9" * 30, "-1", "0"]
)
def test_notice__tells_nothing_that_is_secret_or_untrue(client, site_home, english_home, closed, request):
    page = add_page(site_home, ContentPage(title="نموذج: صفحة", slug="closed"), live=closed != "draft")
    if closed == "private":
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    if closed == "translated":
        add_page(english_home, ContentPage(title="Sample", slug="open", translation_key=page.translation_key))
    at = "/en/library/" if closed == "elsewhere" else "/en/"
    is_word = closed not in ("draft", "private", "translated", "elsewhere", "nothing")
    html = client.get(at, {"untranslated": closed if is_word else page.pk}).content.decode()
    assert ("The page that you came from" in html) is (closed == "nothing")
    assert (page.title in html) is (closed == "nothing")


def test_language_switch__tells_no_number_of_a_private_page(client, site_home):
    page = add_page(site_home, ContentPage(title="نموذج", slug="closed"))
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.PASSWORD, password="x")
    assert 'href="/en/" lang="en" rel="nofollow"' in client.get("/closed/").content.decode()


def test_language_switch__keeps_the_view_outside_the_tree(client, site_home):
    html = client.get("/authorities/?governorate=PS-HBN").content.decode()
    assert 'href="/en/authorities/?governorate=PS-HBN"' in html


def test_alias__is_no_translation_and_stands_in_no_menu(alias, arabic):
    assert list(live_translations(alias.alias_of, None)) == ["ar"]
    with translation.override("en"):
        assert alias.pk not in [section.pk for section in surroundings_of(None, None).sections]


def test_alias__says_in_english_that_its_words_are_arabic(client, alias):
    source = alias.alias_of
    html = client.get(alias.get_url()).content.decode()
    assert '<html lang="en" dir="ltr">' in html
    assert f'<title lang="ar">{source.title} | منصات تبادل الخبرات</title>' in html
    assert '<main id="content" tabindex="-1" lang="ar" dir="rtl">' in html
    assert '<p class="notice" lang="en" dir="ltr">' in html
    assert "This page exists in Arabic only." in html
    assert f'<a href="{source.url}" hreflang="ar">To the page in Arabic</a>' in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'rel="canonical" href="{source.full_url}"' in html
    assert 'hreflang="x-default"' not in html
    assert f'href="{source.url}" lang="ar" hreflang="ar" dir="rtl">' in html


def test_breadcrumbs__of_an_english_page_pass_over_an_untranslated_parent(client, alias, english_home):
    child = add_page(alias, ContentPage(title="Sample", slug="child"))
    crumbs = surroundings_of(child, None).ancestors
    assert [page.pk for page in crumbs] == [english_home.pk]
    html = client.get(child.url).content.decode()
    assert '<main id="content" tabindex="-1" >' in html
    assert alias.title not in html
