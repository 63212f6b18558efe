"""Which steps of workflows a user may decide, at a number of queries that does not grow with the tasks."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.db.models import Prefetch, Q, QuerySet, prefetch_related_objects
from wagtail.models import AbstractGroupApprovalTask, Task, TaskState

USUAL = AbstractGroupApprovalTask.get_task_states_user_can_moderate


def states_to_decide(user: object) -> QuerySet[TaskState]:
    """What Wagtail's `reviewable_by` answers, which asks once for each task; here once for each kind of task.

    A task with a rule of its own is asked itself.
    """
    tasks = list(Task.objects.filter(active=True).specific())
    usual = [task for task in tasks if type(task).get_task_states_user_can_moderate is USUAL]
    found = _of_tasks(_tasks_of_groups(user, usual))
    for task in tasks:
        if task not in usual:
            found |= task.get_task_states_user_can_moderate(user=user)
    return found


def _tasks_of_groups(user: object, tasks: list[AbstractGroupApprovalTask]) -> list[AbstractGroupApprovalTask]:
    if user.is_superuser:
        return tasks
    for kind in {type(task) for task in tasks}:
        own = Prefetch("groups", Group.objects.filter(user=user), to_attr="groups_of_user")
        prefetch_related_objects([task for task in tasks if type(task) is kind], own)
    return [task for task in tasks if task.groups_of_user]


def _of_tasks(tasks: list[Task]) -> QuerySet[TaskState]:
    in_progress = Q(status=TaskState.STATUS_IN_PROGRESS)
    return TaskState.objects.filter(in_progress, task__in=[task.pk for task in tasks])
