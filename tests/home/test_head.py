"""The head says where a page lives, in which languages it exists, and what it is; hostile words stay words."""

from __future__ import annotations

import datetime
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.templatetags.static import static

from home.models import HomePage
from knowledge.models import PracticeIndexPage, ResourcePage
from platforms.models import Governorate, LocalAuthority
from tests.factories.pages import add_page, make_activity, make_learning_day, make_paper, make_platform, make_practice

pytestmark = pytest.mark.django_db
HOSTILE = "نموذج </script><script>alert(1)</script> \"&'"


class HeadReader(HTMLParser):
    """`tags` are the attributes of every meta and link; `data` is what stands in the JSON-LD block."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags, self.scripts, self.data = [], [], ""
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "script":
            self.scripts.append(attributes.get("type") or attributes.get("src"))
        if tag in ("meta", "link"):
            self.tags.append(attributes)

    def handle_data(self, data):
        if self.lasttag == "script":
            self.data += data.strip()

    def meta(self, name: str) -> str | None:
        named = (tag["content"] for tag in self.tags if name in (tag.get("name"), tag.get("property")))
        return next(named, None)

    def links(self, relation: str) -> list[dict]:
        return [tag for tag in self.tags if tag.get("rel") == relation]

    def thing(self, kind: str) -> dict:
        return next(thing for thing in json.loads(self.data)["@graph"] if thing["@type"] == kind)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home, title="نموذج: الإدارة المالية", audience="نموذج: لمن يعمل في المالية")


def head(client, address: str) -> HeadReader:
    return HeadReader(client.get(address).content.decode())


def canonical(client, address: str) -> str | None:
    return next((link["href"] for link in head(client, address).links("canonical")), None)


@pytest.mark.parametrize(
    ("query", "kept"),
    [("", ""), ("?utm=1", ""), ("?page=1", ""), ("?page=2", "?page=2"), ("?page=x", ""), ("?page=" + "9" * 5000, "")],
    ids=["plain", "tracked", "first page", "second page", "no number", "endless number"],
)
def test_canonical__keeps_nothing_of_the_query_but_the_page(client, platform, query, kept):
    assert canonical(client, platform.url + query) == platform.full_url + kept


def test_canonical__is_missing_when_the_page_is(client, site_home):
    found = head(client, "/nothing-here/")
    assert not found.links("canonical")
    assert found.meta("robots") == "noindex"


def test_hreflang__links_both_languages_and_the_default(client, platform):
    english_home = HomePage.objects.get(locale__language_code="en")
    english = make_platform(english_home, title="Sample", translation_key=platform.translation_key)
    expected = {"ar": platform.full_url, "en": english.full_url, "x-default": platform.full_url}
    for page in (platform, english):
        found = {
            link["hreflang"]: link["href"] for link in head(client, page.url).links("alternate") if "hreflang" in link
        }
        assert found == expected


def test_hreflang__names_no_draft_translation(client, platform):
    english_home = HomePage.objects.get(locale__language_code="en")
    english = make_platform(english_home, title="Sample", translation_key=platform.translation_key)
    english.unpublish()
    assert not [link for link in head(client, platform.url).links("alternate") if "hreflang" in link]


@pytest.mark.parametrize("address", ["/library/?q=x", "/library/?type=resource", "/library/?platform=FM&page=2"])
def test_robots__keeps_answers_to_questions_out_of_the_index(client, site_home, address):
    assert head(client, address).meta("robots") == "noindex"


@pytest.mark.parametrize("address", ["/", "/library/", "/library/?page=2"])
def test_robots__lets_lists_into_the_index(client, site_home, address):
    assert head(client, address).meta("robots") is None


def test_robots__keeps_samples_out_of_the_index(client, platform):
    assert head(client, make_paper(platform, is_sample=True).url).meta("robots") == "noindex"


def test_open_graph__describes_the_page_and_its_picture(client, platform):
    found = head(client, platform.url)
    assert found.meta("og:title") == platform.title
    assert found.meta("og:description") == found.meta("description") == platform.audience
    assert found.meta("og:locale") == "ar_PS"
    assert found.meta("og:url") == platform.full_url
    assert found.meta("og:image").startswith("http")
    assert head(client, make_paper(platform).url).meta("og:type") == "article"


def test_picture__is_light():
    assert Path(finders.find("manassat/img/share.png")).stat().st_size < 40_000


def test_feeds__are_offered_to_readers(client, platform):
    found = {link["href"] for link in head(client, platform.url).links("alternate") if "type" in link}
    assert {"/feeds/activities/", "/feeds/library/", "/feeds/platforms/platform-fm/", "/calendar.ics"} <= found


def test_organization__stands_on_the_front_page(client, site_home):
    assert head(client, "/").thing("Organization")["url"] == site_home.full_url


def test_event__carries_time_place_and_who_holds_it(client, platform):
    governorate = Governorate.objects.create(iso="PS-XX", name_ar="نموذج: محافظة", region="north")
    host = LocalAuthority.objects.create(
        name_ar="نموذج: بلدية", slug="host", governorate=governorate, council_type="municipality"
    )
    day = make_learning_day(
        platform,
        starts_on=datetime.date(2027, 3, 14),
        starts_at=datetime.time(10),
        ends_at=datetime.time(14),
        host_authority=host,
        online_url="https://example.org/m",
    )
    event = head(client, day.url).thing("Event")
    assert event["startDate"] == "2027-03-14T10:00:00+02:00"
    assert event["endDate"] == "2027-03-14T14:00:00+02:00"
    assert event["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert [place["@type"] for place in event["location"]] == ["Place", "VirtualLocation"]
    assert event["location"][0]["address"]["addressRegion"] == governorate.name_ar
    assert event["organizer"] == [{"@type": "Organization", "name": platform.title, "url": platform.full_url}]


def test_event__is_missing_when_the_day_is_not_known(client, platform):
    activity = make_activity(platform, starts_on=None)
    things = json.loads(head(client, activity.url).data)["@graph"]
    assert [thing["@type"] for thing in things] == ["BreadcrumbList"]


def test_report__names_its_authors_and_language(client, platform):
    governorate = Governorate.objects.create(iso="PS-XX", name_ar="نموذج: محافظة", region="north")
    author = LocalAuthority.objects.create(
        name_ar="نموذج: بلدية", slug="author", governorate=governorate, council_type="municipality"
    )
    report = head(client, make_paper(platform, authorities=[author]).url).thing("Report")
    assert report["author"] == [{"@type": "GovernmentOrganization", "name": "نموذج: بلدية"}]
    assert report["inLanguage"] == "ar"
    assert datetime.date.fromisoformat(report["datePublished"])
    assert report["publisher"]["name"] == platform.title


def test_resource__tells_its_bibliography_and_not_our_day(client, platform):
    index_page = PracticeIndexPage.objects.child_of(platform).get()
    page = ResourcePage(title="نموذج: دليل", slug="guide", author="نموذج", publisher="نموذج: دار", year=2019)
    work = head(client, add_page(index_page, page).url).thing("CreativeWork")
    assert (work["creditText"], work["publisher"]["name"], work["datePublished"]) == ("نموذج", "نموذج: دار", "2019")


def test_breadcrumbs__lead_from_the_front_page_to_the_page(client, site_home, platform):
    practice = make_practice(platform)
    steps = head(client, practice.url).thing("BreadcrumbList")["itemListElement"]
    assert steps[0]["item"] == site_home.full_url
    assert steps[-1] == {"@type": "ListItem", "position": len(steps), "name": practice.title, "item": practice.full_url}


@pytest.mark.parametrize("make", [make_learning_day, make_paper, make_practice])
def test_structured_data__stays_data_when_a_title_is_hostile(client, platform, make):
    page = make(platform, title=HOSTILE, summary=HOSTILE)
    found = head(client, page.url)
    assert set(found.scripts) <= {"application/ld+json", static("manassat/js/copy.js")}
    assert json.loads(found.data)["@graph"][0]["name"] == HOSTILE
    assert found.meta("og:title") == HOSTILE
