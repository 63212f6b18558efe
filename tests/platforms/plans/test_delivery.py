"""A plan against its delivery: coordinators make activities of its rows, or drop them with a reason."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.urls import reverse

from platforms.enums import ActivityKind, PlannedKind, PlannedState
from platforms.models import ActivityPage, LearningDayPage, WorkPlanPage
from tests.factories.pages import make_learning_day, make_plan, make_platform, make_topic, planned
from tests.factories.people import (
    make_coordinator,
    make_deputy,
    make_federation_user,
    make_former_coordinator,
    make_reviewer,
    make_user,
    make_working_group_member,
    signed_in,
)
from tests.queries import count_queries

pytestmark = pytest.mark.django_db
PAST = {"period_starts_on": datetime.date(2020, 1, 1), "period_ends_on": datetime.date(2020, 12, 31)}


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def other_platform(site_home):
    return make_platform(site_home, "PR")


@pytest.fixture
def topic(platform):
    return make_topic(platform)


@pytest.fixture
def plan(platform, topic):
    return make_plan(platform, planned("نموذج: موازنات", topic=topic, expected_result="نموذج: دليل"))


@pytest.fixture
def coordinator(platform) -> Client:
    return signed_in(make_coordinator(platform))


def row_of(plan, number: int = 0):
    return WorkPlanPage.objects.get(pk=plan.pk).planned_activities.all()[number]


def delivery_url(plan) -> str:
    return reverse("work_plan_delivery", args=[plan.pk])


def make_url(plan, number: int = 0) -> str:
    return reverse("work_plan_make", args=[plan.pk, row_of(plan, number).pk])


def drop_url(plan, number: int = 0) -> str:
    return reverse("work_plan_drop", args=[plan.pk, row_of(plan, number).pk])


def reason(plan, text: str = "نموذج: سبب", number: int = 0) -> dict[str, str]:
    return {f"{row_of(plan, number).pk}-reason": text}


def draft_rows(plan) -> list:
    return list(WorkPlanPage.objects.get(pk=plan.pk).get_latest_revision_as_object().planned_activities.all())


def save_draft(plan, **changes) -> None:
    """As an editor who changes the plan and does not publish it."""
    draft = WorkPlanPage.objects.get(pk=plan.pk).get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(draft, name, value)
    draft.save_revision()


# Making the activity


def test_made_activity__is_a_draft_with_what_the_plan_says_and_no_more(coordinator, plan, topic):
    response = coordinator.post(make_url(plan))
    activity = LearningDayPage.objects.get()
    assert response.url == reverse("wagtailadmin_pages:edit", args=[activity.pk])
    assert (activity.title, list(activity.topics.all())) == ("نموذج: موازنات", [topic])
    assert activity.summary == "النتيجة المتوقعة: نموذج: دليل"
    assert not activity.live
    assert (activity.starts_on, activity.venue, activity.host_authority) == (None, "", None)
    assert coordinator.get(response.url).status_code == 200


def test_made_activity__has_the_kind_of_the_row(coordinator, platform):
    plan = make_plan(platform, planned(kind=PlannedKind.CAMPAIGN))
    coordinator.post(make_url(plan))
    assert ActivityPage.objects.get().kind == ActivityKind.CAMPAIGN


def test_made_activity__is_a_sample_where_the_plan_is_one(coordinator, platform):
    coordinator.post(make_url(make_plan(platform, planned(), is_sample=True)))
    assert LearningDayPage.objects.get().is_sample


def test_made_activity__is_named_by_the_row_and_by_the_editor(coordinator, plan):
    coordinator.post(make_url(plan))
    activity = LearningDayPage.objects.get()
    assert row_of(plan).delivered_id == activity.pk
    assert draft_rows(plan)[0].delivered_id == activity.pk
    plan.refresh_from_db()
    assert not plan.has_unpublished_changes
    assert plan.live_revision_id == plan.latest_revision_id


def test_made_activity__leaves_the_unpublished_draft_as_it_is(coordinator, plan):
    save_draft(plan, introduction="<p>نموذج: جديد</p>")
    coordinator.post(make_url(plan))
    plan.refresh_from_db()
    activity = LearningDayPage.objects.get()
    assert (row_of(plan).delivered_id, draft_rows(plan)[0].delivered_id) == (activity.pk, activity.pk)
    assert plan.introduction == ""
    assert plan.has_unpublished_changes
    plan.get_latest_revision().publish()
    plan.refresh_from_db()
    assert (plan.introduction, row_of(plan).delivered_id) == ("<p>نموذج: جديد</p>", activity.pk)


def test_made_activity__is_in_the_text_before_the_reviewer(coordinator, plan, platform):
    save_draft(plan, title="نموذج: خطة معدلة")
    plan.refresh_from_db()
    submitted = plan.get_workflow().start(plan, make_deputy(platform)).current_task_state
    coordinator.post(make_url(plan))
    submitted.refresh_from_db()
    submitted.approve(user=make_federation_user())
    plan.refresh_from_db()
    assert plan.title == "نموذج: خطة معدلة"
    assert row_of(plan).delivered_id == LearningDayPage.objects.get().pk


def test_open_editor__is_told_that_the_text_changed(coordinator, plan):
    save_draft(plan, title="نموذج: مسودة")
    plan.refresh_from_db()
    loaded = plan.latest_revision_id
    coordinator.post(make_url(plan))
    plan.refresh_from_db()
    assert plan.latest_revision_id != loaded


def test_second_click__opens_the_same_activity(coordinator, plan):
    urls = {coordinator.post(make_url(plan)).url for _click in range(2)}
    assert len(urls) == 1
    assert LearningDayPage.objects.count() == 1


def test_draft_plan__makes_activities_too(coordinator, platform):
    plan = make_plan(platform, planned(), live=False)
    coordinator.post(make_url(plan))
    activity = LearningDayPage.objects.get()
    plan.refresh_from_db()
    assert not plan.live
    assert (row_of(plan).delivered_id, draft_rows(plan)[0].delivered_id) == (activity.pk, activity.pk)


def test_dropped_row__makes_no_activity(coordinator, platform):
    plan = make_plan(platform, planned(state=PlannedState.DROPPED, dropped_reason="نموذج"))
    assert coordinator.post(make_url(plan)).url == delivery_url(plan)
    assert not LearningDayPage.objects.exists()


def test_failure__leaves_neither_activity_nor_link(coordinator, plan, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("platforms.plans.services._amend", fail)
    with pytest.raises(RuntimeError):
        coordinator.post(make_url(plan))
    assert not LearningDayPage.objects.exists()


# Dropping


def test_coordinators_drop__waits_in_the_draft_for_the_federation(coordinator, plan):
    coordinator.post(drop_url(plan), reason(plan))
    assert row_of(plan).state == PlannedState.PLANNED
    assert [(row.state, row.dropped_reason) for row in draft_rows(plan)] == [(PlannedState.DROPPED, "نموذج: سبب")]
    assert 'data-state="planned"' in coordinator.get(delivery_url(plan)).content.decode()
    plan.refresh_from_db()
    assert plan.has_unpublished_changes


def test_federations_drop__is_public_at_once(plan):
    signed_in(make_federation_user()).post(drop_url(plan), reason(plan))
    assert row_of(plan).state == PlannedState.DROPPED
    assert draft_rows(plan)[0].state == PlannedState.DROPPED
    plan.refresh_from_db()
    assert not plan.has_unpublished_changes


@pytest.mark.parametrize("text", ["", "   "], ids=["empty", "blank"])
def test_drop__is_refused_without_a_reason(plan, text):
    response = signed_in(make_federation_user()).post(drop_url(plan), reason(plan, text))
    assert response.status_code == 422
    assert response.context["delivery"].quarters[0].rows[0].drop_form.errors
    assert row_of(plan).state == PlannedState.PLANNED


def test_drop__is_refused_to_the_coordinator_while_the_plan_is_reviewed(coordinator, plan, platform):
    save_draft(plan, title="نموذج: خطة معدلة")
    plan.refresh_from_db()
    plan.get_workflow().start(plan, make_deputy(platform))
    coordinator.post(drop_url(plan), reason(plan))
    assert draft_rows(plan)[0].state == PlannedState.PLANNED


# Who may


@pytest.mark.parametrize("address", [make_url, drop_url], ids=["make", "drop"])
def test_row_of_another_plan__is_not_found(coordinator, platform, plan, address):
    other = make_plan(platform, planned(), slug="other")
    wrong = address(other).replace(f"/{other.pk}/", f"/{plan.pk}/", 1)
    assert coordinator.post(wrong, reason(other)).status_code == 404
    assert not LearningDayPage.objects.exists()


STRANGERS = {
    "other platform": lambda own, other: make_coordinator(other, "stranger"),
    "former": lambda own, other: make_former_coordinator(own),
    "member": lambda own, other: make_working_group_member(own),
    "nobody": lambda own, other: make_user("nobody"),
}


@pytest.mark.parametrize("who", STRANGERS.values(), ids=STRANGERS.keys())
def test_stranger__reaches_nothing(platform, other_platform, plan, who):
    client = signed_in(who(platform, other_platform))
    answers = [
        client.get(delivery_url(plan)),
        client.post(make_url(plan)),
        client.post(drop_url(plan), reason(plan)),
    ]
    assert {answer.status_code for answer in answers} <= {302, 404}
    assert all(plan.title not in answer.content.decode() for answer in answers)
    assert not LearningDayPage.objects.exists()
    assert row_of(plan).state == PlannedState.PLANNED


@pytest.mark.parametrize("make", [make_federation_user, make_reviewer], ids=["federation", "reviewer"])
def test_federation__follows_every_plan(plan, make):
    client = signed_in(make())
    assert client.get(delivery_url(plan)).status_code == 200
    assert client.post(make_url(plan)).status_code == 302
    assert LearningDayPage.objects.count() == 1


@pytest.mark.parametrize("address", [make_url, drop_url], ids=["make", "drop"])
def test_change__is_made_by_post_alone(coordinator, plan, address):
    assert coordinator.get(address(plan)).status_code == 405


def test_change__needs_the_token_of_the_form(platform, plan):
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_coordinator(platform))
    assert client.post(make_url(plan)).status_code == 403


# The page


def test_delivery__says_what_is_overdue(coordinator, platform):
    plan = make_plan(
        platform,
        planned(),
        planned(state=PlannedState.HELD),
        planned(state=PlannedState.DROPPED, dropped_reason="نموذج"),
        **PAST,
    )
    progress = coordinator.get(delivery_url(plan)).context["delivery"].progress
    assert (progress.done, progress.total, progress.overdue, progress.dropped) == (1, 2, 1, 1)


def test_delivery__offers_what_can_be_done_with_a_row(coordinator, platform):
    day = make_learning_day(platform, starts_on=datetime.date(2020, 1, 1))
    plan = make_plan(platform, planned(), planned(delivered=day))
    html = coordinator.get(delivery_url(plan)).content.decode()
    assert make_url(plan) in html
    assert drop_url(plan) in html
    assert make_url(plan, 1) not in html
    assert reverse("wagtailadmin_pages:edit", args=[day.pk]) in html


def test_delivery__does_not_lead_to_another_platforms_draft(coordinator, platform, other_platform):
    draft = make_learning_day(other_platform, title="نموذج: سر", live=False)
    plan = make_plan(platform, planned(delivered=draft))
    html = coordinator.get(delivery_url(plan)).content.decode()
    assert "نموذج: سر" not in html
    assert reverse("wagtailadmin_pages:edit", args=[draft.pk]) not in html


@pytest.mark.parametrize("where", ["explorer", "editor"])
def test_delivery__is_reached_from_wagtails_own_screens(coordinator, platform, plan, where):
    urls = {
        "explorer": reverse("wagtailadmin_explore", args=[platform.pk]),
        "editor": reverse("wagtailadmin_pages:edit", args=[plan.pk]),
    }
    assert delivery_url(plan) in coordinator.get(urls[where]).content.decode()


def test_delivery__takes_the_same_queries_for_any_number_of_rows(coordinator, platform, topic):
    def many(count: int, slug: str):
        days = [make_learning_day(platform, slug=f"{slug}-{number}") for number in range(count)]
        rows = [planned(topic=topic, responsible_group=topic, delivered=day) for day in days]
        return make_plan(platform, *rows, *(planned() for _row in range(count)), slug=slug)

    few, lots = count_queries(coordinator, delivery_url(many(1, "few"))), many(20, "many")
    assert count_queries(coordinator, delivery_url(lots)) == few <= 25
