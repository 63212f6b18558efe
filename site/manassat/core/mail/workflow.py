"""Wagtail's mails about a workflow, in our words and through our queue.

Who gets one, and who has switched it off, stays Wagtail's business. Its own way of sending renders the HTML in the
language of whoever pressed the button, loses a mail to a line break in a title, and waits for the mail server.
Tasks of a kind of their own (the approval of papers) send their own mails.
"""

from __future__ import annotations

from typing import Any

from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.mail import (
    GroupApprovalTaskStateSubmissionEmailNotifier,
    WorkflowStateApprovalEmailNotifier,
    WorkflowStateRejectionEmailNotifier,
    WorkflowStateSubmissionEmailNotifier,
)
from wagtail.models import AbstractGroupApprovalTask, TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

from .letters import queue_mail, site_url
from .recipients import recipient_of


class QueuedNotifier:
    """For a notifier of Wagtail's: queues what it would send."""

    template = ""

    def send_notifications(
        self, template_set: dict, context: dict[str, Any], recipients: set, **kwargs: object
    ) -> bool:
        queue_mail(self.template, _facts(context), [recipient_of(user) for user in recipients])
        return True


class TaskSubmitted(QueuedNotifier, GroupApprovalTaskStateSubmissionEmailNotifier):
    template = "workflow_submitted"

    def get_context(self, task_state: TaskState, **kwargs: object) -> dict[str, Any]:
        requested_by = task_state.workflow_state.requested_by
        return super().get_context(task_state, **kwargs) | {"requested_by": requested_by}


class WorkflowSubmitted(QueuedNotifier, WorkflowStateSubmissionEmailNotifier):
    template = "workflow_submitted"


class AfterGroupApproval:
    """Wagtail draws the same line, but only for its mails to reviewers."""

    def can_handle(self, instance: WorkflowState, **kwargs: object) -> bool:
        task_state = instance.current_task_state
        return bool(task_state) and isinstance(task_state.task.specific, AbstractGroupApprovalTask)


class WorkflowApproved(AfterGroupApproval, QueuedNotifier, WorkflowStateApprovalEmailNotifier):
    template = "workflow_approved"


class WorkflowRejected(AfterGroupApproval, QueuedNotifier, WorkflowStateRejectionEmailNotifier):
    template = "workflow_rejected"


def connect() -> None:
    """Under Wagtail's own identifiers, before Wagtail connects: Django then leaves Wagtail's receivers out."""
    for signal, sender, notifier, identifier in (
        (task_submitted, TaskState, TaskSubmitted(), "group_approval_task_submitted_email_notification"),
        (workflow_submitted, WorkflowState, WorkflowSubmitted(), "workflow_state_submitted_email_notification"),
        (workflow_rejected, WorkflowState, WorkflowRejected(), "workflow_state_rejected_email_notification"),
        (workflow_approved, WorkflowState, WorkflowApproved(), "workflow_state_approved_email_notification"),
    ):
        signal.connect(notifier, sender=sender, weak=False, dispatch_uid=identifier)


def _facts(context: dict[str, Any]) -> dict[str, Any]:
    subject_matter = context.get("page") or context["object"]
    edit_path = AdminURLFinder().get_edit_url(subject_matter)
    task_state = context.get("task_state")
    return {
        "title": _title(subject_matter),
        "kind": subject_matter._meta.verbose_name,
        "step": getattr(context.get("task"), "name", ""),
        "workflow": getattr(context.get("workflow"), "name", ""),
        "submitted_by": _name(context.get("requested_by")),
        "reviewed_by": _name(getattr(task_state, "finished_by", None)),
        "comment": context.get("comment", ""),
        "edit_url": site_url(edit_path) if edit_path else "",
        "view_url": _public_url(subject_matter),
    }


def _title(subject_matter: object) -> str:
    latest = getattr(subject_matter, "get_admin_display_title", None)
    return latest() if latest else str(subject_matter)


def _name(user: object) -> str:
    return (user.get_full_name() or user.get_username()) if user else ""


def _public_url(subject_matter: object) -> str:
    return (subject_matter.full_url or "") if getattr(subject_matter, "live", False) else ""
