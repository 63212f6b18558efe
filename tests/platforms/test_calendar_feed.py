"""The calendar holds what is public and dated, exactly as it is known, in files that calendars can read."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar, Event
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from platforms.enums import DatePrecision
from platforms.models import ActivityIndexPage, LearningDayPage
from tests.factories.pages import DAY, make_activity, make_learning_day, make_platform

pytestmark = pytest.mark.django_db
HEBRON = ZoneInfo("Asia/Hebron")
YESTERDAY = timezone.now() - datetime.timedelta(days=1)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home, title="نموذج: الإدارة المالية")


def events(client, address="/calendar.ics") -> list[Event]:
    return Calendar.from_ical(client.get(address).content).events


def titles(client, address="/calendar.ics") -> list[str]:
    return [str(event["summary"]).split(" · ")[0] for event in events(client, address)]


def english_platform(platform):

    return make_platform(
        HomePage.objects.get(locale__language_code="en"),
        title="Sample: Finance",
        translation_key=platform.translation_key,
    )


@pytest.mark.parametrize(
    ("fields", "start", "end"),
    [
        ({}, datetime.date(2027, 3, 14), datetime.date(2027, 3, 15)),
        ({"ends_on": datetime.date(2027, 3, 16)}, datetime.date(2027, 3, 14), datetime.date(2027, 3, 17)),
        (
            {"starts_at": datetime.time(10), "ends_at": datetime.time(14, 30)},
            datetime.datetime(2027, 3, 14, 10, tzinfo=HEBRON),
            datetime.datetime(2027, 3, 14, 14, 30, tzinfo=HEBRON),
        ),
        ({"starts_at": datetime.time(10)}, datetime.datetime(2027, 3, 14, 10, tzinfo=HEBRON), None),
        (
            {"ends_on": datetime.date(2027, 3, 16), "starts_at": datetime.time(10)},
            datetime.date(2027, 3, 14),
            datetime.date(2027, 3, 17),
        ),
    ],
    ids=["whole day", "several days", "hours", "only a beginning", "several days of unknown end"],
)
def test_event__says_no_more_than_is_known(client, platform, fields, start, end):
    make_learning_day(platform, starts_on=datetime.date(2027, 3, 14), **fields)
    (event,) = events(client)
    assert event["dtstart"].dt == start
    assert (event["dtend"].dt if "dtend" in event else None) == end


@pytest.mark.parametrize(
    "fields",
    [{"starts_on": None}, {"date_precision": DatePrecision.MONTH}, {"date_precision": DatePrecision.YEAR}],
    ids=["undated", "month only", "year only"],
)
def test_calendar__leaves_out_an_activity_when_its_day_is_not_known(client, platform, fields):
    activity = make_activity(platform, **fields)
    assert events(client) == []
    assert client.get(reverse("activity_ics", args=[activity.pk])).status_code == 404


def test_event__names_platform_place_kind_and_address(client, platform):
    day = make_learning_day(platform, summary="نموذج للملخص", venue="نموذج: قاعة", online_url="https://example.org/m")
    (event,) = events(client)
    assert event["summary"] == "نموذج: يوم تعليمي · نموذج: الإدارة المالية"
    assert event["location"] == "نموذج: قاعة"
    assert event["url"] == day.full_url
    assert "نموذج: الإدارة المالية" in event["categories"].cats
    assert event["uid"] == f"{day.translation_key}@manassat"
    assert event["dtstamp"].dt == event["last-modified"].dt == day.last_published_at.replace(microsecond=0)


def test_event__is_on_line_when_no_venue_is_given(client, platform):
    make_learning_day(platform, online_url="https://example.org/m")
    assert events(client)[0]["location"] == "https://example.org/m"


def test_calendar__survives_folding_when_arabic_is_long(client, platform):
    title = "نموذج: GIS في البلديات (2020) " + "إعداد الموازنات والرقابة عليها، " * 7 + "خ"
    make_learning_day(platform, title=title, summary="سطر أول\nسطر ثانٍ؛ بفواصل, وشرطات\\")
    body = client.get("/calendar.ics").content
    assert max(len(line) for line in body.split(b"\r\n")) <= 75
    assert all(line.decode() for line in body.split(b"\r\n") if line)
    (event,) = Calendar.from_ical(body).events
    assert event["summary"].startswith(title)
    assert event["description"].startswith("سطر أول\nسطر ثانٍ؛ بفواصل, وشرطات\\")


def test_calendar__carries_the_zone_and_its_name(client, platform):
    make_learning_day(platform, starts_at=datetime.time(10))
    calendar = Calendar.from_ical(client.get(f"/calendar.ics?platform={platform.code}").content)
    assert [zone.tz_name for zone in calendar.timezones] == ["Asia/Hebron"]
    assert calendar["x-wr-calname"] == platform.title
    assert calendar["refresh-interval"].params["VALUE"] == "DURATION"


@pytest.mark.parametrize("address", ["/calendar.ics", "/calendar.ics?platform=FM", "/calendar/{pk}.ics"])
@pytest.mark.parametrize("door", ["draft", "private", "private platform", "draft platform", "expired"])
def test_calendar__shows_nothing_when_it_is_not_public(client, platform, door, address):
    activity = make_learning_day(platform, live=door != "draft")
    if door.startswith("private"):
        page = platform if "platform" in door else activity
        PageViewRestriction.objects.create(page=page.page_ptr, restriction_type=PageViewRestriction.LOGIN)
    if door == "draft platform":
        Page.objects.filter(pk=platform.pk).update(live=False)
    if door == "expired":
        Page.objects.filter(pk=activity.pk).update(expire_at=YESTERDAY)
    response = client.get(address.format(pk=activity.pk))
    assert response.status_code == 404 or not Calendar.from_ical(response.content).events


def test_calendar__names_no_private_platform_when_an_activity_is_joint_with_it(client, site_home, platform):
    hidden = make_platform(site_home, code="HID", title="نموذج: منصة محجوبة")
    PageViewRestriction.objects.create(page=hidden.page_ptr, restriction_type=PageViewRestriction.LOGIN)
    make_learning_day(platform, joint_platforms=[hidden])
    assert len(events(client)) == 1
    assert "محجوبة" not in client.get("/calendar.ics").content.decode().replace("\r\n ", "")


def test_calendar__keeps_the_languages_apart(client, platform):
    arabic = make_learning_day(platform, title="نموذج: يوم")
    english = make_learning_day(english_platform(platform), title="Sample: day")
    assert titles(client) == [arabic.title]
    assert titles(client, "/calendar.ics?language=en") == titles(client, "/en/calendar.ics") == [english.title]
    assert titles(client, f"/calendar/{english.pk}.ics") == [english.title]
    assert client.get("/calendar.ics?language=en")["Content-Language"] == "en"


@pytest.mark.parametrize("name", ["FM", "fm", "platform-fm"], ids=["code", "lower-case code", "slug"])
def test_calendar__of_one_platform_has_its_own_and_its_joint_activities(client, site_home, platform, name):
    other = make_platform(site_home, code="EN")
    make_learning_day(platform, title="نموذج: له", slug="own")
    make_learning_day(other, title="نموذج: مشترك", slug="joint", joint_platforms=[platform])
    make_learning_day(other, title="نموذج: لغيره", slug="foreign")
    assert set(titles(client, f"/calendar.ics?platform={name}")) == {"نموذج: له", "نموذج: مشترك"}


@pytest.mark.parametrize(
    "address",
    [
        "/calendar.ics?platform=nobody",
        "/calendar.ics?platform=%00",
        "/calendar.ics?language=fr",
        f"/calendar/{10**40}.ics",
    ],
    ids=["platform", "zero byte", "language", "number"],
)
def test_calendar__answers_not_found_when_asked_for_the_unknown(client, platform, address):
    assert client.get(address).status_code == 404


def test_calendar__answers_not_modified_until_something_is_taken_away(client, platform):
    day = make_learning_day(platform)
    response = client.get("/calendar.ics")
    assert response["Cache-Control"] == "public, max-age=300"
    assert client.get("/calendar.ics", headers={"If-None-Match": response["ETag"]}).status_code == 304
    day.unpublish()
    seen = {"If-Modified-Since": response["Last-Modified"]}
    assert client.get("/calendar.ics", headers={"If-None-Match": response["ETag"]}).status_code == 200
    assert client.get("/calendar.ics", headers=seen).status_code == 200


def test_calendar__costs_the_same_queries_with_5_and_50_events(client, platform):
    add_days(platform, range(5))
    with_five = query_count(client)
    add_days(platform, range(5, 50))
    assert len(events(client)) == 50
    assert query_count(client) == with_five <= 8


def add_days(platform, numbers) -> None:
    """Without revisions: fifty real publications take ten seconds."""
    index_page = ActivityIndexPage.objects.child_of(platform).get()
    for number in numbers:
        index_page.add_child(instance=LearningDayPage(title="نموذج", slug=f"day-{number}", starts_on=DAY))


def query_count(client) -> int:
    client.get("/calendar.ics")
    with CaptureQueriesContext(connection) as queries:
        client.get("/calendar.ics")
    return len(queries)
