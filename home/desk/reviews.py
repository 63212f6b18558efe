"""Texts under way through their approval."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, TaskState, WorkflowState, get_default_page_content_type

from knowledge.approval.models import ApprovalRound

from .decisions import states_to_decide
from .ground import Ground

ROUND = "approval_round__"
PAPER = f"current_task_state__{ROUND}page__"
HEAVY = ("body", "problem", "evidence", "attachments")


@dataclass(frozen=True)
class Review:
    """A page at a step of its workflow; `platform_id` is the number of its platform.

    Position papers have an `approval_round`: the steps of their rule, with due dates, lie behind one task of Wagtail's.
    """

    page: Page
    platform_id: int | None
    workflow_state: WorkflowState
    task_state: TaskState
    days: int
    approval_round: ApprovalRound | None = None

    @property
    def step(self) -> str:
        rule_step = self.approval_round and self.approval_round.step
        return rule_step.name if rule_step else self.task_state.task.name

    @property
    def url(self) -> str:
        """Where it is read and decided on: a paper on the review screen, anything else in the editor."""
        if self.approval_round:
            return self.approval_round.get_absolute_url()
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    @property
    def due_on(self) -> datetime.date | None:
        return self.approval_round.due_on if self.approval_round and self.approval_round.is_open else None

    @property
    def is_overdue(self) -> bool:
        return bool(self.due_on and self.due_on < timezone.localdate())

    @property
    def wants_changes(self) -> bool:
        return self.workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES


@dataclass(frozen=True)
class Reviews:
    """`to_decide`: by this user; `under_way`: pages of the ground, those sent back included. Longest first."""

    to_decide: list[Review]
    under_way: list[Review]

    @property
    def awaited(self) -> list[Review]:
        """By the user, from others."""
        mine = {review.page.pk for review in self.to_decide}
        return [one for one in self.under_way if not one.wants_changes and one.page.pk not in mine]

    @property
    def pages(self) -> set[int]:
        return {review.page.pk for review in self.under_way}


def reviews_for(user: object, ground: Ground) -> Reviews:
    """9 queries at most, and one for each further kind of task with a rule of its own."""
    found = _reviews(_active(user, ground), ground)
    mine = [review for review in found if review.workflow_state.is_mine]
    return Reviews(mine, [review for review in found if review.workflow_state.is_of_ground])


def reviews_to_decide(user: object, ground: Ground) -> list[Review]:
    """Longest first, wherever they are; at the same cost."""
    return _reviews(_active(user, ground).filter(is_mine=True), ground)


def _active(user: object, ground: Ground) -> QuerySet[WorkflowState]:
    """Those of the ground and those that the user may decide. Papers come with their rounds and pages."""
    numbers = ground.below(Page.objects.all()).annotate(number=Cast("pk", CharField())).values("number")
    states = WorkflowState.objects.active().filter(base_content_type=get_default_page_content_type())
    states = states.exclude(current_task_state=None).annotate(
        is_mine=Exists(states_to_decide(user).filter(workflow_state=OuterRef("pk"))),
        is_of_ground=Value(True) if ground.is_whole else Q(object_id__in=numbers),
    )
    related = ("requested_by", *(f"current_task_state__{name}" for name in ("task", "finished_by", ROUND + "step")))
    states = states.select_related(*related, PAPER + "locale").defer(*(PAPER + name for name in HEAVY))
    return states.filter(Q(is_mine=True) | Q(is_of_ground=True)).order_by("current_task_state__started_at", "pk")


def _reviews(states: Iterable[WorkflowState], ground: Ground) -> list[Review]:
    states = list(states)
    others = {int(state.object_id) for state in states if not _round_of(state)}
    pages = Page.objects.select_related("locale").in_bulk(others) if others else {}
    pages |= {found.page_id: found.page for state in states if (found := _round_of(state))}
    return [_review(pages[number], state, ground) for state in states if (number := int(state.object_id)) in pages]


def _review(page: Page, state: WorkflowState, ground: Ground) -> Review:
    task_state, approval_round = state.current_task_state, _round_of(state)
    since = task_state.finished_at or (approval_round.step_began_at if approval_round else task_state.started_at)
    days = (timezone.localdate() - timezone.localdate(since)).days
    return Review(page, ground.platform_id_of(page.path), state, task_state, days, approval_round)


def _round_of(state: WorkflowState) -> ApprovalRound | None:
    """Django raises an AttributeError of its own where there is none."""
    return getattr(state.current_task_state, "approval_round", None)
