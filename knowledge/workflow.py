"""Wagtail's workflow in front of position papers: one task, behind which the approval rule decides."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from platforms.models import PlatformPage

from .approval.models import ApprovalTask
from .approval.provisioning import default_rules
from .models import PaperIndexPage

# Looked up again, so never translated (see platforms/groups.py).
REVIEWERS = "الاتحاد: مراجعو أوراق الموقف"
WORKFLOW = "اعتماد أوراق الموقف"
TASK = "الاعتماد بحسب القاعدة"


def reviewers_group() -> Group:
    return Group.objects.get_or_create(name=REVIEWERS)[0]


@transaction.atomic
def paper_workflow() -> Workflow:
    """One for all platforms; made when the first platform is."""
    default_rules(reviewers_group())
    workflow = Workflow.objects.get_or_create(name=WORKFLOW)[0]
    if not any(isinstance(task.specific, ApprovalTask) for task in workflow.tasks):
        workflow.workflow_tasks.all().delete()
        task = ApprovalTask.objects.create(name=TASK)
        WorkflowTask.objects.create(workflow=workflow, task=task)
    return workflow


def assign_paper_workflow(platform: PlatformPage) -> None:
    """On the tree of each language: a workflow on the Arabic list does not cover the English one."""
    for index_page in PaperIndexPage.objects.child_of(platform):
        WorkflowPage.objects.get_or_create(page=index_page.page_ptr, defaults={"workflow": paper_workflow()})
