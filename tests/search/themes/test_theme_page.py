"""A theme's page gathers from all platforms what readers may see, and says nothing of the rest."""

from __future__ import annotations

import datetime
import json
import re

import pytest
from django.core.cache import cache
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from home.models import HomePage
from knowledge.models import PracticeIndexPage, ResourcePage
from platforms.models import Theme
from tests.factories.pages import (
    add_page,
    make_activity,
    make_learning_day,
    make_paper,
    make_platform,
    make_practice,
    make_topic,
)
from tests.queries import count_queries

pytestmark = pytest.mark.django_db
ADDRESS = "/themes/waste/"
YESTERDAY = timezone.now() - datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _empty_cache():
    cache.clear()


def html_of(client, address: str = ADDRESS) -> str:
    return client.get(address).content.decode()


def section(html: str, kind: str) -> str:
    return re.search(rf'<section aria-labelledby="{kind}">.*?</section>', html, re.DOTALL)[0]


def whole(address: str) -> str:
    return f"{Site.objects.get().root_url}{address}"


def test_theme_page__gathers_every_kind_from_all_platforms(client, site_home, platform, waste):
    other = make_platform(site_home, "EN", hue="engineering")
    shelf = PracticeIndexPage.objects.child_of(other).get()
    pages = {
        "topic": make_topic(platform, themes=[waste]),
        "position-paper": make_paper(other, themes=[waste]),
        "best-practice": make_practice(other, themes=[waste]),
        "resource": add_page(shelf, ResourcePage(title="نموذج: دليل", slug="guide", themes=[waste])),
        "learning-day": make_learning_day(platform, themes=[waste], joint_platforms=[other]),
        "activity": make_activity(other, themes=[waste]),
    }
    make_practice(platform, slug="other", title="نموذج: في غيره")
    html = html_of(client)
    for kind, page in pages.items():
        assert f'href="{page.url}"' in section(html, kind)
        assert f"/library/?theme=waste&amp;type={kind}" in section(html, kind)
        assert (platform if page.path.startswith(platform.path) else other).title in section(html, kind)
    assert other.title in section(html, "learning-day")
    assert 'data-hue="engineering"' in section(html, "best-practice")
    assert "نموذج: في غيره" not in html


def test_theme_page__shows_the_first_of_a_kind_and_counts_all(client, platform, waste):
    for number in range(8):
        make_practice(platform, slug=f"practice-{number}", year=2010 + number, themes=[waste])
    practices = section(html_of(client), "best-practice")
    assert re.findall(r"/practice-(\d)/", practices) == ["7", "6", "5", "4", "3", "2"]
    assert '<span class="muted">8</span>' in practices


def test_theme_page__counts_an_item_once_that_carries_the_theme_in_two_languages(
    client, platform, waste, english_waste
):
    make_practice(platform, themes=[waste, english_waste])
    assert '<span class="muted">1</span>' in section(html_of(client), "best-practice")


def test_theme_page__counts_an_item_once_that_has_two_themes(client, platform, waste):
    water = Theme.objects.create(name="نموذج: المياه", slug="water", locale=platform.locale)
    make_practice(platform, themes=[waste, water])
    assert '<span class="muted">1</span>' in section(html_of(client), "best-practice")
    assert html_of(client, "/themes/").count("ممارسات فضلى: 1") == 2


@pytest.mark.parametrize("door", ["draft", "expired", "private", "private platform", "alias"])
def test_theme_page__hides_what_is_not_public(client, site_home, platform, waste, door):
    """Each kind has something public too, so that its section is there."""
    other = make_platform(site_home, "EN")
    for make in (make_topic, make_practice, make_learning_day):
        make(other, themes=[waste])
        hidden = make(platform, title="سرّي: نموذج", live=door != "draft", themes=[waste])
        if door.startswith("private"):
            page = platform if "platform" in door else hidden
            PageViewRestriction.objects.create(page=page.page_ptr, restriction_type=PageViewRestriction.LOGIN)
        if door == "expired":
            Page.objects.filter(pk=hidden.pk).update(expire_at=YESTERDAY)
        if door == "alias":
            Page.objects.filter(pk=hidden.pk).update(alias_of=platform.page_ptr)
    html = html_of(client)
    assert "سرّي" not in html
    assert platform.title not in html
    assert re.findall('<span class="muted">(.+?)</span>', html) == ["1", "1", "1"]


def test_theme_page__names_no_platform_that_is_not_public(client, site_home, platform, waste):
    private = make_platform(site_home, "PR", title="سرّي: منصة")
    PageViewRestriction.objects.create(page=private.page_ptr, restriction_type=PageViewRestriction.LOGIN)
    pages = [make_practice(platform, themes=[waste]), make_learning_day(platform, themes=[waste])]
    pages[1].joint_platforms = [private]
    pages[1].save_revision().publish()
    Page.objects.filter(pk=platform.pk).update(live=False)
    for address in (ADDRESS, "/themes/"):
        html = html_of(client, address)
        assert platform.title not in html
        assert private.title not in html
    assert all(f'href="{page.url}"' in html_of(client) for page in pages)


@pytest.mark.parametrize("public", [True, False], ids=["something public", "a draft alone"])
def test_theme__has_a_page_and_a_card_where_something_is_public(client, platform, waste, public):
    make_practice(platform, themes=[waste], live=public)
    assert client.get(ADDRESS).status_code == (200 if public else 404)
    assert (f'href="{ADDRESS}"' in html_of(client, "/themes/")) is public
    assert (f"<loc>{whole(ADDRESS)}</loc>" in html_of(client, "/sitemap.xml")) is public


@pytest.mark.parametrize(
    "slug", ["nothing", "WASTE", "waste%00", "%00", "%D9%85", "waste'--", "x" * 5_000, "waste/more", "%E2%80%AE"]
)
def test_theme_page__is_missing_for_a_slug_nobody_gave(client, platform, waste, slug):
    make_practice(platform, themes=[waste])
    assert client.get(f"/themes/{slug}/").status_code == 404


@pytest.fixture
def english_practice(site_home, english_waste):
    english_home = HomePage.objects.get(locale__language_code="en")
    return make_practice(make_platform(english_home, title="Sample platform"), title="Sample", themes=[english_waste])


def test_languages__are_kept_apart_and_linked(client, platform, waste, english_practice):
    practice = make_practice(platform, themes=[waste])
    arabic, english = html_of(client), html_of(client, f"/en{ADDRESS}")
    assert practice.title in arabic
    assert english_practice.url not in arabic
    assert english_practice.url in english
    assert practice.title not in english
    for html, other in ((arabic, f"/en{ADDRESS}"), (english, ADDRESS)):
        assert f'href="{other}"' in html
        assert f'hreflang="en" href="{whole(f"/en{ADDRESS}")}"' in html


@pytest.mark.parametrize("lacks", ["a name", "an item"])
def test_other_language__is_not_offered_without(client, platform, waste, lacks):
    """An Arabic theme on an English page gives that theme no English page."""
    make_practice(platform, themes=[waste])
    english_platform = make_platform(HomePage.objects.get(locale__language_code="en"), title="Sample platform")
    if lacks == "a name":
        make_practice(english_platform, themes=[waste])
    else:
        Theme.objects.create(name="Sample: waste", slug="waste", locale=english_platform.locale)
    assert client.get(f"/en{ADDRESS}").status_code == 404
    html = html_of(client)
    assert f"/en{ADDRESS}" not in html
    assert re.search(r'class="lang"[^>]* href="/en/themes/\?untranslated=0"', html)
    assert f"/en{ADDRESS}" not in html_of(client, "/sitemap.xml")


def test_head__describes_the_theme_and_its_place(client, platform, waste):
    waste.description = "نموذج: جمع النفايات وفرزها"
    waste.save()
    make_practice(platform, themes=[waste])
    html = html_of(client)
    assert re.search(r"<title>\s*نموذج: النفايات \|", html)
    assert f'<meta name="description" content="{waste.description}">' in html
    assert f'<link rel="canonical" href="{whole(ADDRESS)}">' in html
    things = json.loads(re.search(r'<script type="application/ld\+json">(.+?)</script>', html)[1])["@graph"]
    assert [thing["@type"] for thing in things] == ["CollectionPage", "BreadcrumbList"]
    steps = [whole("/"), whole("/themes/"), whole(ADDRESS)]
    assert [step["item"] for step in things[1]["itemListElement"]] == steps


def test_hostile_name__stays_words(client, platform, waste):
    waste.name = "نموذج </script><script>alert(1)</script> \"&'"
    waste.save()
    topic = make_topic(platform, themes=[waste])
    for address in (ADDRESS, "/themes/", topic.url):
        assert "<script>alert" not in html_of(client, address)


def test_themes__cost_the_same_queries_however_many_items(client, site_home, platform, waste):
    def add(numbers: range) -> None:
        for number in numbers:
            here = platform if number % 2 else other
            make_topic(here, f"FM-{number}", themes=[waste])
            make_practice(here, slug=f"practice-{number}", themes=[waste])
            make_learning_day(here, slug=f"day-{number}", themes=[waste], joint_platforms=[platform])

    other = make_platform(site_home, "EN")
    add(range(2))
    before = {address: count_queries(client, address) for address in (ADDRESS, "/themes/")}
    add(range(2, 10))
    assert {address: count_queries(client, address) for address in before} == before == {ADDRESS: 9, "/themes/": 5}
