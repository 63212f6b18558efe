"""The workflow in front of work plans: the federation approves, in Wagtail's ordinary way."""

from __future__ import annotations

from django.db import transaction
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from ..groups import federation_group

# Looked up again, so never translated (see groups.py).
WORKFLOW = "اعتماد خطط العمل"
TASK = "اعتماد الاتحاد"


@transaction.atomic
def plan_workflow() -> Workflow:
    """One for the plans of all platforms and languages; made where it is missing, otherwise left as it is."""
    workflow, is_new = Workflow.objects.get_or_create(name=WORKFLOW)
    if is_new:
        task = GroupApprovalTask.objects.create(name=TASK)
        task.groups.add(federation_group())
        WorkflowTask.objects.create(workflow=workflow, task=task)
    return workflow


def active_plan_workflow() -> Workflow | None:
    return Workflow.objects.filter(name=WORKFLOW, active=True).first()
