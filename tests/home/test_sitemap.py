"""Search engines are shown what is public and real, in both languages, and nothing else."""

from __future__ import annotations

import datetime
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from home.sitemaps import EntrySitemap
from platforms.enums import CouncilType, Region
from platforms.models import Governorate, LocalAuthority
from tests.factories.pages import make_learning_day, make_platform, make_topic

pytestmark = pytest.mark.django_db
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
LINK = "{http://www.w3.org/1999/xhtml}link"
YESTERDAY = timezone.now() - datetime.timedelta(days=1)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


def listed(client, address="/sitemap.xml") -> dict[str, dict[str, str]]:
    """Addresses with their alternates by language."""
    root = ElementTree.fromstring(client.get(address).content)
    links = {entry.find(LOC).text: entry.findall(LINK) for entry in root}
    return {loc: {link.get("hreflang"): link.get("href") for link in found} for loc, found in links.items()}


def make_authorities(numbers) -> None:
    governorate, _is_new = Governorate.objects.get_or_create(
        iso="PS-XX", defaults={"name_ar": "نموذج: محافظة", "region": Region.NORTH}
    )
    LocalAuthority.objects.bulk_create(
        LocalAuthority(
            name_ar="نموذج",
            slug=f"authority-{number}",
            governorate=governorate,
            council_type=CouncilType.MUNICIPALITY,
        )
        for number in numbers
    )


def test_sitemap__links_the_languages_of_a_page_to_each_other(client, platform):
    english_home = HomePage.objects.get(locale__language_code="en")
    english = make_platform(english_home, title="Sample", translation_key=platform.translation_key)
    expected = {"ar": platform.full_url, "en": english.full_url, "x-default": platform.full_url}
    found = listed(client)
    assert found[platform.full_url] == found[english.full_url] == expected


def test_sitemap__has_no_alternate_when_a_page_has_one_language(client, platform):
    assert listed(client)[platform.full_url] == {}


@pytest.mark.parametrize("door", ["draft", "private", "private platform", "expired", "sample", "alias"])
def test_sitemap__leaves_out_what_is_not_public_or_not_real(client, platform, door):
    day = make_learning_day(platform, live=door != "draft", is_sample=door == "sample")
    address = day.full_url
    if door.startswith("private"):
        page = platform if "platform" in door else day
        PageViewRestriction.objects.create(page=page.page_ptr, restriction_type=PageViewRestriction.LOGIN)
    if door == "expired":
        Page.objects.filter(pk=day.pk).update(expire_at=YESTERDAY)
    if door == "alias":
        Page.objects.filter(pk=day.pk).update(alias_of=platform.page_ptr)
    assert address not in listed(client)


def test_sitemap__lists_authorities_in_both_languages(client, site_home):
    make_authorities([1])
    paths = {address.split("/", 3)[3] for address in listed(client)}
    assert {"authorities/", "en/authorities/"} <= paths
    assert {"authorities/authority-1/", "en/authorities/authority-1/"} <= paths


def test_sitemap__becomes_an_index_when_one_file_cannot_hold_it(client, platform, monkeypatch):
    monkeypatch.setattr(EntrySitemap, "limit", 5)
    locations = list(listed(client))
    assert "http://testserver/sitemap-pages.xml?p=2" in locations
    assert len(listed(client, "/sitemap-pages.xml?p=2")) > 0
    assert client.get("/sitemap-pages.xml?p=99").status_code == 404


def test_sitemap__costs_the_same_queries_however_many_pages(client, platform):
    make_authorities(range(2))
    before = query_count(client)
    make_authorities(range(2, 30))
    for number in range(5):
        make_topic(platform, f"FM-{number}")
    assert query_count(client) == before <= 6


def query_count(client) -> int:
    client.get("/sitemap.xml")
    with CaptureQueriesContext(connection) as queries:
        client.get("/sitemap.xml")
    return len(queries)


def test_robots__names_the_sitemap_and_closes_the_admin(client, site_home):
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert "Disallow: /admin/" in lines
    assert any(line.startswith("Sitemap: http") and line.endswith("/sitemap.xml") for line in lines)
