"""What keeps papers from being decided is found, one line each."""

from __future__ import annotations

import io

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override
from wagtail.models import TaskState, WorkflowPage, WorkflowState

from knowledge.approval.enums import RoundStatus
from knowledge.approval.models import ApprovalRound, ApprovalRule, Committee, CommitteeSeat
from knowledge.models import PaperIndexPage
from tests.factories.approval import Cast

from .tampering import findings

pytestmark = pytest.mark.django_db


def problems() -> list[str]:
    return findings("check_moderation")


def only_problem() -> str:
    found = problems()
    assert len(found) == 1, found
    return found[0]


def test_check__finds_nothing_where_everybody_is_there(cast: Cast):
    cast.submitted()
    cast.approve(cast.submitted())
    written = io.StringIO()
    call_command("check_moderation", stdout=written)
    assert written.getvalue()


def test_check__ends_with_an_error_and_speaks_arabic(cast):
    ApprovalRule.objects.filter(document_type="translation").delete()
    written = io.StringIO()
    with override("ar"), pytest.raises(CommandError):
        call_command("check_moderation", stdout=written)
    assert "لا توجد قاعدة لجميع المنصات" in written.getvalue()


def test_check__finds_a_rule_that_cannot_be_met(cast):
    CommitteeSeat.objects.filter(user__in=[cast.member, cast.other_member]).delete()
    assert "2 approvals are needed, but only 1 can be given" in only_problem()


def test_check__finds_a_list_without_workflow_once(cast, platform):
    WorkflowPage.objects.filter(page__in=PaperIndexPage.objects.child_of(platform)).delete()
    assert "has no approval workflow" in only_problem()


def test_check__finds_a_vote_that_nobody_can_bring_on(cast):
    cast.at_committee()
    for user in (cast.chair, cast.member, cast.other_member):
        user.is_active = False
        user.save()
    assert any("cannot pass the step" in problem for problem in problems())


def test_check__finds_holders_who_cannot_enter_the_admin(cast):
    CommitteeSeat.objects.filter(user=cast.member).update(alternate=cast.author)
    cast.chair.groups.clear()
    told = problems()
    assert [problem for problem in told if cast.chair.username in problem]
    assert [problem for problem in told if cast.author.username in problem]


def test_check__finds_somebody_who_sits_twice(cast):
    CommitteeSeat.objects.filter(user=cast.other_member).update(user=cast.member)
    assert "Somebody is chosen twice" in only_problem()


def test_check__finds_a_vote_without_step(cast):
    ApprovalRound.objects.filter(pk=cast.submitted().pk).update(step=None)
    assert "without a rule or step" in only_problem()


@pytest.mark.parametrize("part", ["task", "workflow"])
def test_check__finds_a_workflow_that_says_something_else(cast, part):
    state = cast.submitted().task_state
    if part == "task":
        TaskState.objects.filter(pk=state.pk).update(status=TaskState.STATUS_APPROVED)
    else:
        WorkflowState.objects.filter(pk=state.workflow_state_id).update(status=WorkflowState.STATUS_CANCELLED)
    assert "its workflow is not in progress" in only_problem()


def test_check__finds_a_workflow_in_which_nobody_is_asked(cast):
    ApprovalRound.objects.filter(pk=cast.submitted().pk).update(status=RoundStatus.CANCELLED)
    assert "nobody is asked for a vote" in only_problem()


def test_check__finds_a_required_role_that_two_hold(cast):
    Committee.objects.get().seats.filter(user=cast.member).update(role="chair")
    assert "only one seat may have it" in only_problem()


@pytest.mark.parametrize("papers", [1, 6])
def test_check__asks_the_same_however_many_papers_are_under_vote(cast, papers, django_assert_max_num_queries):
    for _number in range(papers):
        cast.submitted()
    problems()
    with django_assert_max_num_queries(60):
        assert problems() == []
