"""The federation makes a platform in the editor; nobody writes code, restarts anything or sets a right by hand."""

from __future__ import annotations

import datetime

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, streamfield

from knowledge.models import PaperIndexPage
from manassat.users.models import User
from platforms.models import ActivityIndexPage, LearningDayPage, PlatformIndexPage, PlatformPage, WorkPlanPage
from tests.factories.pages import add_page
from tests.factories.people import make_federation_user, make_mandate, make_person, make_user

pytestmark = pytest.mark.django_db
TITLES = {"ar": "نموذج: منصة الأهداف", "en": "Sample: SDGs hub"}
LANGUAGES = pytest.mark.parametrize("language_code", ["ar", "en"])


@pytest.fixture
def federation() -> Client:
    client = Client()
    client.force_login(make_federation_user())
    return client


def form(title: str, **changes: object) -> dict:
    fields = {"title": title, "slug": "sdgs-hub", "code": "SD", "hue": "brand", "region": ""}
    return nested_form_data(fields | {"goals": streamfield([]), "notes": streamfield([])} | changes)


@pytest.fixture
def platforms(site_home, federation, django_capture_on_commit_callbacks) -> dict[str, PlatformPage]:
    """Made in Arabic, then translated and published in English: two forms."""
    index_page = PlatformIndexPage.objects.child_of(site_home).get()
    add = reverse("wagtailadmin_pages:add", args=["platforms", "platformpage", index_page.pk])
    with django_capture_on_commit_callbacks(execute=True):
        federation.post(add, form(TITLES["ar"]) | {"action-publish": "1"})
    english = PlatformPage.objects.get(code="SD", locale__language_code="en")
    with django_capture_on_commit_callbacks(execute=True):
        edit = reverse("wagtailadmin_pages:edit", args=[english.pk])
        federation.post(edit, form(TITLES["en"]) | {"action-publish": "1"})
    return {page.locale.language_code: page for page in PlatformPage.objects.filter(code="SD").order_by("path")}


def test_english_page__is_a_draft_until_it_is_translated(
    site_home, federation, client, django_capture_on_commit_callbacks
):
    index_page = PlatformIndexPage.objects.child_of(site_home).get()
    add = reverse("wagtailadmin_pages:add", args=["platforms", "platformpage", index_page.pk])
    with django_capture_on_commit_callbacks(execute=True):
        federation.post(add, form(TITLES["ar"]) | {"action-publish": "1"})
    assert not PlatformPage.objects.get(code="SD", locale__language_code="en").live
    assert client.get("/platforms/sdgs-hub/").status_code == 200
    assert client.get("/en/platforms/sdgs-hub/").status_code == 404
    assert TITLES["ar"] not in client.get("/en/platforms/").content.decode()


def test_second_publication__drafts_no_second_translation(platforms, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        platforms["ar"].save_revision().publish()
    assert PlatformPage.objects.filter(code="SD").count() == 2
    assert Group.objects.filter(name__contains=TITLES["ar"]).count() == 2


@LANGUAGES
def test_new_platform__is_listed_for_readers(platforms, client, language_code):
    prefix = "" if language_code == "ar" else "/en"
    assert TITLES[language_code] in client.get(f"{prefix}/platforms/").content.decode()
    assert client.get(f"{prefix}/platforms/sdgs-hub/").status_code == 200


@pytest.fixture
def coordinator(platforms) -> User:
    user = make_user("new")
    make_mandate(platforms["ar"], make_person("new", user=user), starts_on=timezone.localdate())
    return user


def test_new_platform__stands_in_its_coordinators_menu(platforms, coordinator, client):
    client.force_login(coordinator)
    page = client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("wagtailadmin_explore", args=[platforms["ar"].pk]) in page
    assert TITLES["ar"] in page


@LANGUAGES
def test_new_coordinator__may_work_on_it(platforms, coordinator, language_code):
    permissions = platforms[language_code].permissions_for_user(coordinator)
    assert permissions.can_edit()
    activities = ActivityIndexPage.objects.child_of(platforms[language_code]).get()
    assert activities.permissions_for_user(coordinator).can_publish_subpage()


@LANGUAGES
def test_new_platform__has_a_plan_to_fill_and_workflows(platforms, language_code):
    plan = WorkPlanPage.objects.child_of(platforms[language_code]).get()
    assert not plan.live
    assert plan.get_workflow() is not None
    assert PaperIndexPage.objects.child_of(platforms[language_code]).get().get_workflow() is not None


@LANGUAGES
def test_new_platform__has_its_feed_and_calendar(platforms, client, language_code):
    prefix = "" if language_code == "ar" else "/en"
    title = {"ar": "نموذج: يوم", "en": "Sample day"}[language_code]
    activities = ActivityIndexPage.objects.child_of(platforms[language_code]).get()
    day = timezone.localdate() + datetime.timedelta(days=9)
    add_page(activities, LearningDayPage(title=title, slug="day", starts_on=day))
    feed = client.get(f"{prefix}/feeds/platforms/sdgs-hub/")
    calendar = client.get(f"{prefix}/calendar.ics", {"platform": "sdgs-hub"})
    assert title in feed.content.decode()
    assert title in calendar.content.decode()


def test_region_of_a_new_platform__gets_its_english_draft_too(
    platforms, federation, django_capture_on_commit_callbacks
):
    add = reverse("wagtailadmin_pages:add", args=["platforms", "platformpage", platforms["ar"].pk])
    region = form("نموذج: منطقة", slug="south", code="SDS", region="south")
    with django_capture_on_commit_callbacks(execute=True):
        federation.post(add, region | {"action-publish": "1"})
    english = Page.objects.get(slug="south", locale__language_code="en")
    assert english.get_parent().specific == platforms["en"]
