"""Wagtail's own workflow, in which any member of a group decides."""

from __future__ import annotations

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Page, TaskState, Workflow, WorkflowPage, WorkflowTask

from manassat.users.models import User

NAME = "نموذج: مراجعة"


def reviewed_by(page: Page, group: Group) -> Page:
    """From now on `page` is, and what stands below it."""
    workflow, task = Workflow.objects.create(name=NAME), GroupApprovalTask.objects.create(name=NAME)
    task.groups.add(group)
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=page)
    return page


def submit_to_group(page: Page, by: User) -> TaskState:
    return page.get_workflow().start(page, by).current_task_state.specific
