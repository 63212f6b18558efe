"""What keeps papers from being decided: rules, committees, lists and rounds that somebody has to mend."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.models import TaskState, WorkflowState

from ..models import PaperIndexPage
from .committee_problems import ambiguous_roles, chosen_again, kept_out_of_the_admin
from .enums import DocumentType, RoundStatus
from .models import ApprovalRound, ApprovalRule, ApprovalTask, Committee
from .rule_problems import no_workflow, rule_problems, unguarded
from .seats import Register
from .standing import standing_of
from .waiting import open_rounds


def moderation_problems() -> Iterator[str]:
    """One sentence each, in the active language."""
    for check in (_lists, _missing_rules, _rules, _committees, _rounds, _workflows_without_round):
        yield from dict.fromkeys(check())


def _lists() -> Iterator[str]:
    """In every language: a workflow on the Arabic list does not cover the English one."""
    return map(no_workflow, unguarded(list(PaperIndexPage.objects.select_related("locale").order_by("path"))))


def _missing_rules() -> Iterator[str]:
    made = ApprovalRule.objects.filter(platform=None).values_list("document_type", flat=True)
    for kind in DocumentType:
        if kind not in made:
            yield _("There is no rule of all platforms for “%(kind)s”.") % {"kind": kind.label}


def _rules() -> Iterator[str]:
    told = set(_lists())
    for rule in ApprovalRule.objects.select_related("platform"):
        for problem in rule_problems(rule):
            if problem not in told:
                yield _("Rule “%(rule)s”: %(problem)s") % {"rule": rule, "problem": problem}


def _committees() -> Iterator[str]:
    """What is wrong with their steps is said of the rules."""
    for committee in Committee.objects.prefetch_related("seats"):
        seats = list(committee.seats.all())
        problems = [*ambiguous_roles(seats), *(_("Somebody is chosen twice.") for _one in chosen_again(seats))]
        for problem in problems:
            yield _("Committee “%(committee)s”: %(problem)s") % {"committee": committee, "problem": problem}
        yield from kept_out_of_the_admin(committee)


def _rounds() -> Iterator[str]:
    register = Register(open_rounds().filter(step__isnull=False))
    for approval_round in open_rounds():
        if not (approval_round.step and approval_round.rule_id):
            yield _("“%(title)s” is under vote without a rule or step.") % _facts(approval_round)
    for approval_round in register.rounds:
        if standing_of(approval_round, register).is_blocked:
            yield _("“%(title)s” cannot pass the step “%(step)s”: too few may still vote.") % _facts(approval_round)
    for approval_round in open_rounds().exclude(
        task_state__status=TaskState.STATUS_IN_PROGRESS,
        task_state__workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
    ):
        yield _("“%(title)s” is under vote, but its workflow is not in progress.") % _facts(approval_round)


def _workflows_without_round() -> Iterator[str]:
    going_on = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS, task__in=ApprovalTask.objects.values("pk")
    ).exclude(approval_round__status=RoundStatus.OPEN)
    for state in going_on.select_related("workflow_state"):
        title = str(state.workflow_state.content_object)
        yield _("“%(title)s” waits in the workflow, but nobody is asked for a vote.") % {"title": title}


def _facts(approval_round: ApprovalRound) -> dict[str, object]:
    return {"title": approval_round.page.title, "step": approval_round.step.name if approval_round.step else ""}
