"""The workflow in front of position papers: the federation's reviewers decide."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.utils.translation import gettext, override
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from platforms.models import PlatformPage

from .models import PaperIndexPage


def reviewers_group() -> Group:
    with override("ar"):
        return Group.objects.get_or_create(name=gettext("Federation: paper reviewers"))[0]


def paper_workflow() -> Workflow:
    """One for all platforms; made when the first platform is."""
    with override("ar"):
        workflow, is_new = Workflow.objects.get_or_create(name=gettext("Approval of position papers"))
        if is_new:
            task = GroupApprovalTask.objects.create(name=gettext("Review by the federation"))
            task.groups.add(reviewers_group())
            WorkflowTask.objects.create(workflow=workflow, task=task)
    return workflow


def assign_paper_workflow(platform: PlatformPage) -> None:
    """On the tree of each language: a workflow on the Arabic list does not cover the English one."""
    for index_page in PaperIndexPage.objects.child_of(platform):
        WorkflowPage.objects.get_or_create(page=index_page.page_ptr, defaults={"workflow": paper_workflow()})
