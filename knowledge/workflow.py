"""The workflow in front of position papers: the federation's reviewers decide."""

from __future__ import annotations

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from platforms.models import PlatformPage

from .models import PaperIndexPage

# Looked up again, so never translated (see platforms/groups.py).
REVIEWERS = "الاتحاد: مراجعو أوراق الموقف"
WORKFLOW = "اعتماد أوراق الموقف"
TASK = "مراجعة الاتحاد"


def reviewers_group() -> Group:
    return Group.objects.get_or_create(name=REVIEWERS)[0]


def paper_workflow() -> Workflow:
    """One for all platforms; made when the first platform is."""
    workflow, is_new = Workflow.objects.get_or_create(name=WORKFLOW)
    if is_new:
        task = GroupApprovalTask.objects.create(name=TASK)
        task.groups.add(reviewers_group())
        WorkflowTask.objects.create(workflow=workflow, task=task)
    return workflow


def assign_paper_workflow(platform: PlatformPage) -> None:
    """On the tree of each language: a workflow on the Arabic list does not cover the English one."""
    for index_page in PaperIndexPage.objects.child_of(platform):
        WorkflowPage.objects.get_or_create(page=index_page.page_ptr, defaults={"workflow": paper_workflow()})
