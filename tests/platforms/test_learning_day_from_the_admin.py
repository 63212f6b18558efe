"""The main job: a coordinator signs in, adds a learning day, previews it, publishes it, and readers find it."""

from __future__ import annotations

import datetime
import re

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from platforms.models import ActivityIndexPage, LearningDayPage
from tests.factories.pages import make_platform
from tests.factories.people import make_coordinator

pytestmark = pytest.mark.django_db
TITLE = "نموذج: إعداد الموازنات"


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def activities(platform) -> ActivityIndexPage:
    return ActivityIndexPage.objects.child_of(platform).get()


@pytest.fixture
def coordinator(platform) -> Client:
    client = Client()
    client.force_login(make_coordinator(platform))
    return client


def form(**changes: object) -> dict:
    session = {"starts_at": "10:00", "ends_at": "11:00", "title": "نموذج: جلسة", "speakers-count": "0", "text": ""}
    fields = {
        "title": TITLE,
        "slug": "budgets",
        "starts_on": (datetime.date.today() + datetime.timedelta(days=20)).isoformat(),
        "date_precision": "day",
        "agenda": streamfield([("session", session)]),
        "body": streamfield([]),
        "materials": streamfield([]),
    }
    return nested_form_data(fields | changes)


def add_url(activities: ActivityIndexPage) -> str:
    return reverse("wagtailadmin_pages:add", args=["platforms", "learningdaypage", activities.pk])


def test_form__is_arabic_and_right_to_left(coordinator, activities):
    page = coordinator.get(add_url(activities)).content.decode()
    assert '<html lang="ar" dir="rtl"' in page
    assert "يوم تعليمي" in page


def test_published_day__is_found_by_readers_everywhere(
    library_index, coordinator, activities, client, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        coordinator.post(add_url(activities), form() | {"action-publish": "1"})
    assert LearningDayPage.objects.get(title=TITLE).live
    for address in (
        "/platforms/platform-fm/",
        "/platforms/platform-fm/activities/",
        "/calendar/",
        "/library/?q=الموازنات",
        "/calendar.ics",
        "/feeds/activities/",
    ):
        answer = client.get(address)
        # A calendar folds its lines after 75 octets; the library marks the words asked for.
        text = re.sub("\r\n |</?mark>", "", answer.content.decode())
        assert (answer.status_code, address, TITLE in text) == (200, address, True)


def test_preview__shows_the_day_before_it_is_saved(coordinator, activities):
    preview = reverse("wagtailadmin_pages:preview_on_add", args=["platforms", "learningdaypage", activities.pk])
    assert coordinator.post(preview, form()).json()["is_valid"]
    assert TITLE in coordinator.get(preview).content.decode()
    assert not LearningDayPage.objects.exists()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"starts_on": ""}, "لا بد من تحديد تاريخ اليوم التعليمي"),
        ({"starts_at": "12:00", "ends_at": "10:00"}, "وقت الانتهاء يسبق وقت البدء"),
        ({"starts_on": "2027-05-02", "ends_on": "2027-05-01"}, "اليوم الأخير يسبق اليوم الأول"),
    ],
    ids=["no day", "ends before it begins", "last day before first"],
)
def test_bad_input__is_answered_at_the_field_in_arabic_and_nothing_is_saved(coordinator, activities, changes, message):
    page = coordinator.post(add_url(activities), form(**changes) | {"action-publish": "1"}).content.decode()
    assert message in page
    assert not LearningDayPage.objects.exists()


def test_coordinator_of_another_platform__gets_no_form(site_home, activities):
    stranger = Client()
    stranger.force_login(make_coordinator(make_platform(site_home, "EN"), "stranger"))
    answer = stranger.post(add_url(activities), form() | {"action-publish": "1"})
    assert answer.status_code == 404
    assert not LearningDayPage.objects.exists()
