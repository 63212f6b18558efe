"""Wagtail's side of a round: one workflow task that starts it and shows it, and never decides by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Task, TaskState, WorkflowState

from ..errors import GateClosedError

if TYPE_CHECKING:
    from manassat.users.models import User


class ApprovalTask(Task):
    """The steps stand in the approval rule, votes are cast on the review screen.

    So Wagtail offers no button of its own, and what it is sent all the same is refused.
    """

    class Meta:
        verbose_name = _("approval by the rule")
        verbose_name_plural = _("approvals by the rule")

    @classmethod
    def get_description(cls) -> str:
        return _("The steps and deciders of the approval rule of the platform")

    @transaction.atomic
    def start(self, workflow_state: WorkflowState, user: User | None = None) -> TaskState:
        """Raises `NotReadyError` where something required is missing in the text."""
        from ..locks import lock_page
        from ..submission import open_round

        paper = workflow_state.content_object
        lock_page(paper.pk)
        # Somebody may have saved another text since it was read.
        paper.refresh_from_db(fields=["latest_revision"])
        return open_round(super().start(workflow_state, user), user)

    def on_action(self, task_state: TaskState, user: User, action_name: str, **kwargs: object) -> None:
        raise GateClosedError(_("Position papers are decided on the review screen."))

    def user_can_access_editor(self, obj: object, user: User) -> bool:
        """Reviewers read on the review screen; the editor is for those who write."""
        return False

    def get_task_states_user_can_moderate(self, user: User, **kwargs: object) -> QuerySet[TaskState]:
        from ..waiting import rounds_waiting_for

        waiting = [approval_round.task_state_id for approval_round in rounds_waiting_for(user)]
        return TaskState.objects.filter(pk__in=waiting, task=self, status=TaskState.STATUS_IN_PROGRESS)
