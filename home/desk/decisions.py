"""Which steps of workflows a user may decide, at a number of queries that does not grow with the tasks."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet
from wagtail.models import AbstractGroupApprovalTask, Task, TaskState
from wagtail.workflows import get_task_types

from knowledge.approval.models import ApprovalTask
from knowledge.approval.waiting import rounds_waiting_for

USUAL = AbstractGroupApprovalTask.get_task_states_user_can_moderate


def states_to_decide(user: object) -> QuerySet[TaskState]:
    """What Wagtail's `reviewable_by` answers, which asks once for each task.

    Papers are asked about once, whatever tasks there are; groups within the query itself. The queries of
    `rounds_waiting_for`, and one for each further kind of task with a rule of its own.
    """
    found = TaskState.objects.filter(_papers(user) | _of_groups(user), status=TaskState.STATUS_IN_PROGRESS)
    for kind in get_task_types():
        if kind is not ApprovalTask and not _is_usual(kind):
            for task in kind.objects.filter(active=True):
                found |= task.get_task_states_user_can_moderate(user=user)
    return found


def _papers(user: object) -> Q:
    return Q(pk__in=[approval_round.task_state_id for approval_round in rounds_waiting_for(user)])


def _of_groups(user: object) -> Q:
    own = Q() if user.is_superuser else Q(groups__in=user.groups.all())
    tasks = (kind.objects.filter(own, active=True) for kind in get_task_types() if _is_usual(kind))
    return reduce(or_, (Q(task__in=ones.values("pk")) for ones in tasks), Q(pk__in=[]))


def _is_usual(kind: type[Task]) -> bool:
    return kind.get_task_states_user_can_moderate is USUAL
