"""Texts under way through their approval."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import CharField
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Page, TaskState, WorkflowState, get_default_page_content_type

from .decisions import states_to_decide
from .ground import Ground


@dataclass(frozen=True)
class Review:
    """A page at a step of its workflow; `platform_id` is the number of its platform."""

    page: Page
    platform_id: int | None
    workflow_state: WorkflowState
    task_state: TaskState
    days: int

    @property
    def wants_changes(self) -> bool:
        return self.workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES


@dataclass(frozen=True)
class Reviews:
    """`to_decide`: by this user; `under_way`: pages of the ground, those sent back included. Longest first."""

    to_decide: list[Review]
    under_way: list[Review]

    @property
    def pages(self) -> set[int]:
        return {review.page.pk for review in self.under_way}


def reviews_for(user: object, ground: Ground) -> Reviews:
    """6 queries, and one for each task that has a rule of its own."""
    mine = list(_pages_only(states_to_decide(user)))
    running = _running(ground)
    ids = {int(state.workflow_state.object_id) for state in (*mine, *running)}
    pages = Page.objects.select_related("locale").in_bulk(ids) if ids else {}
    return Reviews(_reviews(mine, pages, ground), _reviews(running, pages, ground))


def _pages_only(states: object) -> object:
    states = states.filter(workflow_state__base_content_type=get_default_page_content_type())
    return states.select_related("task", "workflow_state__requested_by").order_by("started_at", "pk")


def _running(ground: Ground) -> list[TaskState]:
    numbers = ground.below(Page.objects.all()).annotate(number=Cast("pk", CharField())).values("number")
    states = WorkflowState.objects.active().filter(base_content_type=get_default_page_content_type())
    if not ground.is_whole:
        states = states.filter(object_id__in=numbers)
    related = ("current_task_state__task", "current_task_state__finished_by", "requested_by")
    states = states.exclude(current_task_state=None).select_related(*related)
    return [_current(state) for state in states.order_by("current_task_state__started_at", "pk")]


def _current(workflow_state: WorkflowState) -> TaskState:
    task_state = workflow_state.current_task_state
    task_state.workflow_state = workflow_state
    return task_state


def _reviews(states: list[TaskState], pages: dict[int, Page], ground: Ground) -> list[Review]:
    found = ((state, pages.get(int(state.workflow_state.object_id))) for state in states)
    return [_review(page, state, ground) for state, page in found if page]


def _review(page: Page, state: TaskState, ground: Ground) -> Review:
    since = state.finished_at or state.started_at
    days = (timezone.localdate() - timezone.localdate(since)).days
    return Review(page, ground.platform_id_of(page.path), state.workflow_state, state, days)
