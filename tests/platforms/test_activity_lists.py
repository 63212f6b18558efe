"""The calendar and a platform's list of activities: order, filters, and what stays away."""

from __future__ import annotations

import datetime

import pytest
from django.http import QueryDict
from django.utils import timezone
from wagtail.models import PageViewRestriction

from platforms.activity_lists import PAGE_SIZE, calendar
from platforms.enums import ActivityKind
from platforms.models import ActivityIndexPage
from tests.factories.pages import make_activity, make_learning_day, make_platform

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 23)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


def days_from_today(days: int) -> datetime.date:
    return TODAY + datetime.timedelta(days=days)


def shown(asked: str = "") -> list[str]:
    return [card.page.slug for card in calendar("ar", QueryDict(asked), TODAY).listing.cards]


def test_calendar__shows_the_soonest_first_then_the_past_backwards_then_the_undated(platform):
    for days in (-400, -3, 9, 2):
        make_activity(platform, slug=f"day-{days}", starts_on=days_from_today(days))
    make_activity(platform, slug="undated", starts_on=None)
    assert shown() == ["day-2", "day-9", "day--3", "day--400", "undated"]


def test_calendar__counts_a_series_as_to_come_until_its_last_day(platform):
    make_activity(platform, slug="series", starts_on=days_from_today(-2), ends_on=TODAY)
    assert not calendar("ar", QueryDict(""), TODAY).listing.cards[0].is_past


def test_calendar__keeps_drafts_private_and_expired_pages_away(platform, site_home):
    make_activity(platform, slug="draft", live=False)
    make_activity(platform, slug="expired", expire_at=timezone.now() - datetime.timedelta(days=1))
    private = make_platform(site_home, "PR")
    make_activity(private, slug="private")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    assert shown() == []


def test_calendar__filters_by_kind_platform_and_year(platform, site_home):
    other = make_platform(site_home, "PR")
    make_activity(platform, slug="workshop", kind=ActivityKind.WORKSHOP, starts_on=days_from_today(1))
    make_learning_day(other, slug="learning-day", starts_on=days_from_today(-400))
    assert shown("kind=learning-day") == ["learning-day"]
    assert shown(f"platform={platform.slug}") == ["workshop"]
    assert shown("year=2025") == ["learning-day"]
    assert shown("kind=workshop&year=2025") == ["workshop"], "a year without activities of that kind filters nothing"


def test_calendar__finds_the_undated_under_their_own_heading(platform):
    make_activity(platform, slug="undated", starts_on=None)
    make_activity(platform, slug="dated", starts_on=TODAY)
    assert shown("year=undated") == ["undated"]
    assert calendar("ar", QueryDict(""), TODAY).years == ["2026", "undated"]


@pytest.mark.parametrize("asked", ["year=abc", f"year={'9' * 40}", "platform=%00", "kind=x", "page=abc", "page=-1"])
def test_calendar__answers_values_nobody_knows(client, platform, asked):
    make_activity(platform, slug="workshop")
    response = client.get(f"/calendar/?{asked}")
    assert response.status_code == 200
    assert "نموذج: ورشة" in response.content.decode()


def test_calendar__says_that_nothing_is_announced(client, site_home):
    assert 'class="notice"' in client.get("/calendar/").content.decode()


def test_activity_index__shows_activities_held_jointly(client, platform, site_home):
    other = make_platform(site_home, "PR")
    day = make_learning_day(other, title="نموذج: يوم مشترك", joint_platforms=[platform])
    address = ActivityIndexPage.objects.child_of(platform).get().url
    assert day.title in client.get(address).content.decode()


def test_activity_index__leads_to_further_pages_and_keeps_the_rest_of_the_address(client, platform):
    for number in range(PAGE_SIZE + 1):
        make_activity(platform, slug=f"workshop-{number}")
    html = client.get(f"{ActivityIndexPage.objects.child_of(platform).get().url}?from=mail").content.decode()
    assert 'rel="next" href="?from=mail&amp;page=2"' in html
    assert 'rel="prev"' not in html
