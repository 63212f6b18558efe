"""What the gate is for: the same ways, on a page type that keeps Wagtail's own rules, do publish.

A practice goes through Wagtail's own group approval here. Should one of these tests fail after an upgrade, Wagtail has
closed that way itself, and the gate's part of it may go.
"""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone
from wagtail.actions.copy_page import CopyPageAction
from wagtail.models import GroupApprovalTask, Page, TaskState, Workflow, WorkflowTask

from knowledge.models import BestPracticePage
from knowledge.workflow import reviewers_group
from tests.factories.pages import make_practice
from tests.factories.people import make_reviewer

from . import test_gate

pytestmark = pytest.mark.django_db
SHARED_WAYS = ["publish_revision", "run_the_action", "save_as_live", "save_one_field", "save_the_bare_page"]


@pytest.fixture
def draft(platform) -> BestPracticePage:
    return make_practice(platform, live=False)


@pytest.fixture
def workflow(db) -> Workflow:
    workflow = Workflow.objects.create(name="نموذج: مسار")
    for name in ("نموذج: الخطوة الأولى", "نموذج: الخطوة الثانية"):
        task = GroupApprovalTask.objects.create(name=name)
        task.groups.add(reviewers_group())
        WorkflowTask.objects.create(workflow=workflow, task=task)
    return workflow


def stored(page: Page) -> BestPracticePage:
    return BestPracticePage.objects.get(pk=page.pk)


@pytest.mark.parametrize("name", SHARED_WAYS)
def test_stock_page__is_published_by_each_way(draft, name):
    getattr(test_gate, name)(draft)
    assert stored(draft).live


def test_stock_page__is_scheduled_mirrored_copied_and_taken_away_without_a_word(draft):
    draft.get_latest_revision().publish()
    draft.save_revision(approved_go_live_at=timezone.now() + datetime.timedelta(days=1))
    CopyPageAction(stored(draft), update_attrs={"slug": "copy"}, keep_live=True).execute(skip_permission_checks=True)
    stored(draft).create_alias(update_slug="alias")
    assert BestPracticePage.objects.filter(live=True).count() == 3
    stored(draft).unpublish()
    assert not stored(draft).live


def test_stock_workflow__lets_one_reviewer_of_many_and_the_author_decide(draft, workflow):
    author = make_reviewer("author")
    make_reviewer("second"), make_reviewer("third")
    state = workflow.start(draft, author)
    for _step in range(2):
        state.refresh_from_db()
        state.current_task_state.specific.approve(user=author)
    assert stored(draft).live


def test_stock_workflow__approves_what_nobody_opened_and_what_was_edited_meanwhile(draft, workflow, settings):
    settings.WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = False
    reviewer = make_reviewer()
    state = workflow.start(draft, None)
    state.current_task_state.approve(user=reviewer)
    draft.title = "نموذج: غُيِّر بعد الخطوة الأولى"
    draft.save_revision()
    TaskState.objects.get(pk=state.current_task_state_id).approve(user=reviewer)
    assert stored(draft).title == "نموذج: غُيِّر بعد الخطوة الأولى"
    assert stored(draft).live
