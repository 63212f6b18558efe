"""The editor of a work plan: what may be chosen, and who may make it public."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from platforms.enums import PlannedState, Quarter
from platforms.models import PlatformPage, WorkPlanPage
from platforms.plans.workflow import WORKFLOW, plan_workflow
from tests.factories.pages import (
    add_page,
    make_activity,
    make_learning_day,
    make_plan,
    make_platform,
    make_topic,
    planned,
)
from tests.factories.people import make_coordinator, make_federation_user, make_user
from tests.queries import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def other_platform(site_home):
    return make_platform(site_home, "PR")


@pytest.fixture
def coordinator_user(platform):
    return make_coordinator(platform)


@pytest.fixture
def coordinator(coordinator_user) -> Client:
    client = Client()
    client.force_login(coordinator_user)
    return client


@pytest.fixture
def federation() -> Client:
    client = Client()
    client.force_login(make_federation_user())
    return client


def add_url(platform) -> str:
    return reverse("wagtailadmin_pages:add", args=["platforms", "workplanpage", platform.pk])


def edit_url(plan) -> str:
    return reverse("wagtailadmin_pages:edit", args=[plan.pk])


def row(**changes: object) -> dict:
    values = {"title": "نموذج: صف", "kind": "learning-day", "quarter": Quarter.FIRST, "state": PlannedState.PLANNED}
    empty = {"topic": "", "responsible_group": "", "delivered": "", "expected_result": "", "dropped_reason": ""}
    return empty | values | changes


def form(*rows: dict, initial: int = 0, **changes: object) -> dict:
    fields = {
        "title": "نموذج: خطة جديدة",
        "slug": "new-plan",
        "period_starts_on": "2026-01-01",
        "period_ends_on": "2026-12-31",
        "introduction": "null",
        "planned_activities": inline_formset(rows, initial=initial),
    }
    return nested_form_data(fields | changes)


def choices(page) -> dict[str, str]:
    """What each select of the rows offers, as HTML."""
    rows = page.context["form"].formsets["planned_activities"]
    return {name: str(rows.empty_form[name]) for name in ("topic", "responsible_group", "delivered", "state")}


# Choosing


def test_rows__offer_topics_of_the_language_with_the_own_platforms_first(coordinator, platform, other_platform):
    own, foreign = make_topic(platform, "FM-1"), make_topic(other_platform, "PR-1")
    own_draft, foreign_draft = make_topic(platform, "FM-2", live=False), make_topic(other_platform, "PR-2", live=False)
    select = choices(coordinator.get(add_url(platform)))["topic"]
    assert f'value="{own.pk}"' in select
    assert f'value="{own_draft.pk}"' in select
    assert f'value="{foreign_draft.pk}"' not in select
    assert select.index(own.title) < select.index(foreign.title)


def test_rows__offer_own_topics_first_on_the_other_platform_as_well(other_platform, platform):
    own, foreign = make_topic(other_platform, "PR-1"), make_topic(platform, "FM-1")
    client = Client()
    client.force_login(make_coordinator(other_platform, "other"))
    select = choices(client.get(add_url(other_platform)))["responsible_group"]
    assert select.index(own.title) < select.index(foreign.title)


def test_rows__offer_the_own_platforms_activities_alone(coordinator, platform, other_platform):
    day = make_learning_day(platform, title="نموذج: منشور")
    draft = make_activity(platform, title="نموذج: مسودة", live=False)
    foreign = make_learning_day(other_platform, title="نموذج: غريب")
    hidden = make_learning_day(other_platform, slug="hidden", title="نموذج: مسودة غريبة", live=False)
    html = coordinator.get(add_url(platform))
    select = choices(html)["delivered"]
    assert all(f'value="{page.pk}"' in select for page in (day, draft))
    assert all(f'value="{page.pk}"' not in select for page in (foreign, hidden))
    assert "نموذج: مسودة غريبة" not in html.content.decode()


def test_rows__keep_what_was_chosen_before(coordinator, platform):
    topic = make_topic(platform)
    plan = make_plan(platform, planned(topic=topic))
    topic.unpublish()
    forms = coordinator.get(edit_url(plan)).context["form"].formsets["planned_activities"].forms
    assert f'value="{topic.pk}" selected' in str(forms[0]["topic"])


def test_another_platforms_activity__cannot_be_posted(coordinator, platform, other_platform):
    hidden = make_learning_day(other_platform, live=False)
    response = coordinator.post(add_url(platform), form(row(delivered=hidden.pk)))
    assert response.context["form"].formsets["planned_activities"].forms[0].errors["delivered"]
    assert not WorkPlanPage.objects.exists()


def test_state__is_told_by_the_activity_and_not_asked_for(coordinator, platform):
    day = make_learning_day(platform, starts_on=datetime.date(2020, 1, 1))
    plan = make_plan(platform, planned(delivered=day))
    state = coordinator.get(edit_url(plan)).context["form"].formsets["planned_activities"].forms[0]["state"]
    offered = dict(state.field.widget.choices)
    assert list(offered) == [PlannedState.PLANNED, PlannedState.DROPPED]
    assert str(PlannedState.HELD.label) in str(offered[PlannedState.PLANNED])


def test_dropping__is_refused_without_a_reason(coordinator, platform):
    response = coordinator.post(add_url(platform), form(row(state=PlannedState.DROPPED)))
    assert response.context["form"].formsets["planned_activities"].forms[0].errors["dropped_reason"]
    assert not WorkPlanPage.objects.exists()


def test_editor__takes_the_same_queries_for_any_number_of_rows(coordinator, platform):
    topic = make_topic(platform)
    days = [make_learning_day(platform, slug=f"day-{number}") for number in range(40)]

    def with_rows(count: int, slug: str) -> str:
        rows = (planned(topic=topic, responsible_group=topic, delivered=day) for day in days[:count])
        return edit_url(make_plan(platform, *rows, slug=slug))

    assert count_queries(coordinator, with_rows(2, "few")) == count_queries(coordinator, with_rows(40, "many"))


# Approval


def test_coordinator__submits_a_new_plan_in_one_go(coordinator, platform):
    page = coordinator.get(add_url(platform)).content.decode()
    assert 'name="action-submit"' in page
    assert 'name="action-publish"' not in page
    coordinator.post(add_url(platform), form(row()) | {"action-submit": "1"})
    plan = WorkPlanPage.objects.get()
    assert not plan.live
    assert plan.current_workflow_state.workflow.name == WORKFLOW


@pytest.mark.parametrize("schedule", [{}, {"go_live_at": "2036-01-01 08:00"}], ids=["now", "later"])
def test_coordinators_publishing__of_a_new_plan_leaves_a_draft(coordinator, platform, schedule):
    coordinator.post(add_url(platform), form(row(), **schedule) | {"action-publish": "1"})
    plan = WorkPlanPage.objects.get()
    assert not plan.live
    assert not plan.approved_schedule


@pytest.mark.parametrize("schedule", [{}, {"go_live_at": "2036-01-01 08:00"}], ids=["now", "later"])
def test_coordinators_publishing__of_an_edited_plan_leaves_readers_the_old_one(coordinator, platform, schedule):
    plan = make_plan(platform, planned())
    fields = form(row(id=plan.planned_activities.get().pk), initial=1, slug=plan.slug, **schedule)
    coordinator.post(edit_url(plan), fields | {"action-publish": "1"})
    plan.refresh_from_db()
    assert plan.title == "نموذج: خطة"
    assert plan.has_unpublished_changes
    assert not plan.approved_schedule


def test_coordinator__publishes_a_topic_below_the_same_platform(coordinator, platform):
    url = reverse("wagtailadmin_pages:add", args=["platforms", "topicpage", platform.pk])
    assert 'name="action-publish"' in coordinator.get(url).content.decode()


def test_federation__publishes_a_new_plan(federation, platform):
    federation.post(add_url(platform), form(row()) | {"action-publish": "1"})
    assert WorkPlanPage.objects.get().live


def test_plan__goes_live_once_the_federation_approves(coordinator_user, federation, platform):
    plan = make_plan(platform, planned(), live=False)
    task = plan.get_workflow().start(plan, coordinator_user).current_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[plan.pk, "approve", task.pk])
    federation.post(url, {"comment": ""})
    plan.refresh_from_db()
    assert plan.live


def test_coordinator__cannot_approve_the_plan(coordinator, coordinator_user, platform):
    plan = make_plan(platform, planned(), live=False)
    task = plan.get_workflow().start(plan, coordinator_user).current_task_state
    coordinator.post(reverse("wagtailadmin_pages:workflow_action", args=[plan.pk, "approve", task.pk]), {"comment": ""})
    plan.refresh_from_db()
    assert not plan.live


@pytest.mark.parametrize("language_code", ["ar", "en"])
def test_plan_of_each_language__has_the_workflow(platform, language_code):
    if language_code == "en":
        index_page = platform.get_parent().get_translations().get(locale__language_code="en").specific
        platform = add_page(index_page, PlatformPage(title="Sample", slug="sample", code="XX"))
    plan = make_plan(platform)
    assert plan.has_workflow
    assert plan.get_workflow() == plan_workflow()


def test_workflow__is_made_once(platform):
    assert plan_workflow() == plan_workflow()
    assert plan_workflow().tasks.count() == 1


def test_coordinator__neither_unpublishes_nor_deletes_nor_moves_a_live_plan(coordinator_user, platform):
    permissions = make_plan(platform).permissions_for_user(coordinator_user)
    assert permissions.can_edit()
    assert permissions.can_submit_for_moderation()
    assert not (permissions.can_publish() or permissions.can_unpublish() or permissions.can_unschedule())
    assert not (permissions.can_delete() or permissions.can_move())


def test_coordinator__deletes_a_draft_plan(coordinator_user, platform):
    assert make_plan(platform, live=False).permissions_for_user(coordinator_user).can_delete()


def test_coordinators_copy__is_a_draft(coordinator, platform):
    plan = make_plan(platform, planned())
    fields = {"new_title": "نموذج: نسخة", "new_slug": "copy", "new_parent_page": platform.pk, "publish_copies": "on"}
    coordinator.post(reverse("wagtailadmin_pages:copy", args=[plan.pk]), fields)
    assert not WorkPlanPage.objects.get(slug="copy").live


def test_coordinators_alias__is_no_way_to_a_live_plan(coordinator, platform):
    plan = make_plan(platform, planned())
    fields = {"new_title": "نموذج: نسخة", "new_slug": "copy", "new_parent_page": platform.pk, "alias": "on"}
    coordinator.post(reverse("wagtailadmin_pages:copy", args=[plan.pk]), fields)
    assert not Page.objects.filter(slug="copy", live=True).exists()


@pytest.mark.parametrize(("action", "live"), [("publish", False), ("unpublish", True)])
def test_coordinators_bulk_action__leaves_the_plan_as_it_is(coordinator, platform, action, live):
    plan = make_plan(platform, live=live)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    coordinator.post(f"{url}?id={plan.pk}&next=/admin/", {"include_descendants": "on"})
    plan.refresh_from_db()
    assert plan.live is live


def test_account_without_a_role__cannot_publish_a_plan(platform):
    assert not make_plan(platform, live=False).permissions_for_user(make_user("nobody")).can_publish()
