"""Addresses are Latin and differ, whatever an editor writes or leaves out."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from knowledge.models import BestPracticePage, PracticeIndexPage
from platforms.models import ActivityIndexPage, ActivityPage, LearningDayPage, TopicPage
from tests.factories.pages import add_page, make_learning_day, make_platform, make_practice
from tests.factories.people import make_coordinator

pytestmark = pytest.mark.django_db
DAY = datetime.date(2027, 3, 14)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def coordinator(platform) -> Client:
    client = Client()
    client.force_login(make_coordinator(platform))
    return client


def practice_form(**changes: object) -> dict:
    fields = {"title": "نموذج: الطاقة الشمسية ٢٠٢٧", "slug": ""}
    streams = {name: streamfield([]) for name in ("result_figures", "body", "attachments")}
    rich_texts = dict.fromkeys(("context", "action", "results", "requirements"), "null")
    return nested_form_data(fields | streams | rich_texts | changes)


def save(coordinator, platform, action="action-publish", **changes: object) -> BestPracticePage:
    parent = PracticeIndexPage.objects.child_of(platform).get()
    address = reverse("wagtailadmin_pages:add", args=["knowledge", "bestpracticepage", parent.pk])
    coordinator.post(address, practice_form(**changes) | ({action: "1"} if action else {}))
    return BestPracticePage.objects.latest("pk")


@pytest.mark.parametrize("action", ["action-publish", ""], ids=["published", "draft"])
@pytest.mark.parametrize("slug", ["", "الطاقة-الشمسية"], ids=["none", "Arabic"])
def test_slug__is_latin_and_unique_when_the_editor_gives(coordinator, platform, slug, action):
    first = save(coordinator, platform, action, slug=slug)
    second = save(coordinator, platform, action, slug=slug)
    assert first.pk != second.pk
    assert first.slug.isascii()
    assert first.slug.startswith("nmwdhj-ltqh-lshmsyh-2027" if not slug else "ltqh-lshmsyh")
    assert second.slug == f"{first.slug}-2"


def test_slug__stays_when_a_live_page_is_saved_without_one(coordinator, platform):
    practice = make_practice(platform, slug="solar")
    address = reverse("wagtailadmin_pages:edit", args=[practice.pk])
    coordinator.post(address, practice_form(title="نموذج: عنوان جديد") | {"action-publish": "1"})
    practice.refresh_from_db()
    assert (practice.title, practice.slug) == ("نموذج: عنوان جديد", "solar")


def test_slug__names_kind_and_day_of_an_activity(platform):
    parent = ActivityIndexPage.objects.child_of(platform).get()
    days = [add_page(parent, LearningDayPage(title="نموذج", starts_on=DAY)) for _ in range(2)]
    workshop = add_page(parent, ActivityPage(title="نموذج: ورشة بلا موعد"))
    assert [day.slug for day in days] == ["learning-day-2027-03-14", "learning-day-2027-03-14-2"]
    assert workshop.slug == "nmwdhj-wrshh-bl-mwd"


@pytest.mark.parametrize(
    ("title", "slug"),
    [("!!!", "bestpracticepage"), ("كلمة " * 40, "klmh-" * 11 + "klmh"), ("ك" * 90, "k" * 60)],
    ids=["nothing to spell", "many words", "one long word"],
)
def test_slug__is_short_and_never_empty(platform, title, slug):
    assert make_practice(platform, title=title.strip(), slug="").slug == slug


def test_slug__is_the_code_of_a_topic(platform):
    assert add_page(platform, TopicPage(title="نموذج", code="FM-9")).slug == "fm-9"


def test_copy__proposes_a_free_address(coordinator, platform):
    day = make_learning_day(platform, slug="day")
    make_learning_day(platform, slug="day-2")
    form = coordinator.get(reverse("wagtailadmin_pages:copy", args=[day.pk])).context["form"]
    assert form["new_slug"].initial == "day-3"
