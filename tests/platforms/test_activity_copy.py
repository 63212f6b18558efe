"""A new day begins as a copy of an earlier one, in two clicks."""

from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext
from wagtail.models import Locale, Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from platforms.models import LearningDayPage, Theme
from tests.factories.authorities import make_authority
from tests.factories.pages import make_activity, make_learning_day, make_paper, make_platform, make_topic
from tests.factories.people import (
    make_coordinator,
    make_federation_user,
    make_user,
    make_working_group_member,
    signed_in,
)

pytestmark = pytest.mark.django_db
SPEAKER = {"type": "item", "id": "speaker-1", "value": {"name": "نموذج: متحدثة", "local_authority": None}}
SESSION = {"starts_at": "10:00", "ends_at": "11:00", "title": "نموذج: جلسة", "text": "", "speakers": [SPEAKER]}
AGENDA = [{"type": "session", "id": "session-1", "value": SESSION}]
VIDEO = [{"type": "video_link", "id": "video-1", "value": {"url": "https://example.org/", "title": "نموذج"}}]
KEPT = ("summary", "venue", "seats", "host_authority", "is_sample")
DROPPED = (
    "starts_on",
    "starts_at",
    "ends_on",
    "ends_at",
    "reported_on",
    "participant_count",
    "online_url",
    "results",
    "next_step",
    "source_detail",
)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def day(site_home, platform):
    other = make_platform(site_home, "PR")
    theme = Theme.objects.create(name="نموذج: مجال", slug="theme", locale=site_home.locale)
    return make_learning_day(
        platform,
        summary="نموذج: ملخص",
        starts_at=datetime.time(10),
        ends_at=datetime.time(12),
        date_precision="month",
        venue="نموذج: قاعة",
        seats=30,
        host_authority=make_authority(),
        is_sample=True,
        online_url="https://example.org/room",
        topics=[make_topic(platform)],
        themes=[theme],
        joint_platforms=[other],
        agenda=AGENDA,
        materials=VIDEO,
        reported_on=datetime.date(2026, 5, 5),
        participant_count=40,
        results="<p>نموذج: نتيجة</p>",
        next_step="نموذج: خطوة",
        source_detail="نموذج: صفحة 3",
    )


@pytest.fixture
def coordinator(platform) -> Client:
    return signed_in(make_coordinator(platform))


def url_of(page) -> str:
    return reverse("activity_copy", args=[page.pk])


def copy(client: Client, page) -> LearningDayPage:
    answer = client.post(url_of(page))
    copied = LearningDayPage.objects.exclude(pk=page.pk).get()
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[copied.pk])
    return copied


def test_copy__keeps_what_can_be_used_again(coordinator, day):
    copied = copy(coordinator, day)
    assert {name: getattr(copied, name) for name in KEPT} == {name: getattr(day, name) for name in KEPT}
    for name in ("topics", "themes", "joint_platforms"):
        assert list(getattr(copied, name).all()) == list(getattr(day, name).all())
    assert copied.get_parent() == day.get_parent()
    with translation.override("ar"):
        assert copied.title == gettext("%(title)s (copy)") % {"title": day.title}


def test_copy__leaves_the_past_day_behind(coordinator, day):
    for page in (saved := copy(coordinator, day), saved.get_latest_revision_as_object()):
        assert not any(getattr(page, name) for name in DROPPED)
        assert not page.materials
        assert not page.cases_shown
        assert page.date_precision == "day"
        assert not page.live
        assert page.first_published_at is None


def test_copy__has_blocks_of_its_own_at_every_depth(coordinator, day):
    raw = copy(coordinator, day).get_latest_revision_as_object().agenda.get_prep_value()
    assert raw[0]["value"]["title"] == "نموذج: جلسة"
    assert raw[0]["value"]["speakers"][0]["value"]["name"] == "نموذج: متحدثة"
    assert raw[0]["id"] != "session-1"
    assert raw[0]["value"]["speakers"][0]["id"] != "speaker-1"


def test_copy__is_of_the_latest_draft_and_leaves_the_original_alone(coordinator, day):
    day.summary = "نموذج: ملخص لم ينشر"
    revision = day.save_revision()
    assert copy(coordinator, day).summary == "نموذج: ملخص لم ينشر"
    day.refresh_from_db()
    assert day.latest_revision == revision
    assert day.summary == "نموذج: ملخص"


def test_copy__gets_its_address_with_its_day(coordinator, day):
    copied = copy(coordinator, day)
    edit = reverse("wagtailadmin_pages:edit", args=[copied.pk])
    assert coordinator.get(edit).context["form"]["slug"].value() == ""
    fields = {"title": "نموذج: يوم جديد", "slug": "", "starts_on": "2028-02-01", "date_precision": "day"}
    streams = {name: streamfield([]) for name in ("agenda", "body", "materials")}
    coordinator.post(edit, nested_form_data(fields | streams | {"results": rich_text("")}) | {"action-publish": "1"})
    copied.refresh_from_db()
    assert (copied.live, copied.slug) == (True, "learning-day-2028-02-01")


def test_copy__can_be_copied_again(coordinator, day):
    copy(coordinator, day)
    coordinator.post(url_of(day))
    assert LearningDayPage.objects.count() == 3


def test_copy_of_a_very_long_title__fits(coordinator, platform):
    day = make_learning_day(platform, title="ن" * 255)
    assert len(copy(coordinator, day).title) == 255


def test_confirmation__says_what_is_left_behind_and_changes_nothing(coordinator, day):
    answer = coordinator.get(url_of(day))
    assert answer.status_code == 200
    assert f'action="{url_of(day)}"' in answer.content.decode()
    assert LearningDayPage.objects.count() == 1


@pytest.mark.parametrize("view", ["explore", "edit"])
def test_button__stands_in_the_list_and_in_the_editor(coordinator, day, view):
    addresses = {
        "explore": reverse("wagtailadmin_explore", args=[day.get_parent().pk]),
        "edit": reverse("wagtailadmin_pages:edit", args=[day.pk]),
    }
    assert f'href="{url_of(day)}"' in coordinator.get(addresses[view]).content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_foreign_day__is_not_found(site_home, platform, day, method):
    stranger = signed_in(make_coordinator(make_platform(site_home, "EN"), "stranger"))
    member = signed_in(make_working_group_member(platform))
    for client in (stranger, member):
        assert getattr(client, method)(url_of(day)).status_code == 404
    assert getattr(signed_in(make_user("account")), method)(url_of(day)).status_code == 404
    assert "login" in getattr(Client(), method)(url_of(day))["Location"]
    assert LearningDayPage.objects.count() == 1


def test_federation__may_copy_too(day):
    assert copy(signed_in(make_federation_user()), day).owner.username == "federation"


def test_other_pages__are_not_copied_this_way(coordinator, platform, day):
    english = Locale.objects.get(language_code="en")
    platform.copy_for_translation(english, copy_parents=True, alias=True)
    alias = day.copy_for_translation(english, copy_parents=True, alias=True)
    for pk in (make_paper(platform).pk, alias.pk, platform.pk, 10**9):
        assert coordinator.post(reverse("activity_copy", args=[pk])).status_code == 404


def test_failed_copy__leaves_nothing(coordinator, day, monkeypatch):
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Page, "save_revision", fail)
    with pytest.raises(RuntimeError):
        coordinator.post(url_of(day))
    assert LearningDayPage.objects.count() == 1


def test_activity_of_another_kind__is_copied_with_its_kind(coordinator, platform):
    workshop = make_activity(platform, kind="campaign")
    coordinator.post(url_of(workshop))
    assert type(workshop).objects.exclude(pk=workshop.pk).get().kind == "campaign"


def test_buttons_in_the_list__cost_no_query_a_row(coordinator, platform, day):
    address = reverse("wagtailadmin_explore", args=[day.get_parent().pk])

    def queries_about_activities() -> int:
        coordinator.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert url_of(day) in coordinator.get(address).content.decode()
        return sum("platforms_learningdaypage" in query["sql"] for query in queries)

    few = queries_about_activities()
    for number in range(5):
        make_learning_day(platform, slug=f"day-{number}")
    assert queries_about_activities() == few
