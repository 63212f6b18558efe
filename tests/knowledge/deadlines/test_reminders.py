"""Reminders of a due date over several days, however often the command runs on each."""

from __future__ import annotations

import datetime

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils.formats import date_format
from django.utils.translation import override
from wagtail.users.models import UserProfile

from knowledge.approval.enums import Choice
from knowledge.approval.models import ApprovalRound, ApprovalStep, ReminderSent
from tests.factories.approval import Cast, default_rule, vote
from tests.factories.outbox import mail_to, names, readers

pytestmark = pytest.mark.django_db
NOON = datetime.datetime(2026, 3, 10, 12, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def first_day(time_machine):
    time_machine.move_to(NOON)
    with override("ar"):
        yield


@pytest.fixture
def on_day(time_machine, on_commit):
    """Runs the command so many days after the first; gives the readers of the mails of that run."""

    def run(number: int) -> list[str]:
        time_machine.move_to(NOON + datetime.timedelta(days=number))
        mail.outbox.clear()
        with on_commit():
            call_command("remind_reviewers", verbosity=0)
        return readers()

    return run


def with_step_of(days: int) -> None:
    ApprovalStep.objects.filter(rule=default_rule(), sort_order=0).update(days=days)


@pytest.mark.parametrize(("days", "reminded_on"), [(5, 3), (4, 2), (3, 2), (2, 1), (1, 1)])
def test_reminder__comes_once_before_the_due_date(cast: Cast, on_day, days, reminded_on):
    with_step_of(days)
    approval_round = cast.submitted()
    told = {number: on_day(number) for number in range(days + 1)}
    assert {number for number, users in told.items() if users} == {reminded_on}
    assert told[reminded_on] == names(cast.coordinator, cast.deputy)
    assert approval_round.due_on == NOON.date() + datetime.timedelta(days=days)


def test_reminder__comes_on_the_last_day_if_nobody_ran_it_before(cast: Cast, on_day):
    cast.submitted()
    assert on_day(5) == names(cast.coordinator, cast.deputy)


def test_reminder__says_the_day_and_leads_to_the_review_screen(cast: Cast, on_day):
    approval_round = cast.submitted(title="نموذج: <i>نفايات</i>")
    on_day(3)
    message = mail_to(cast.coordinator)
    assert date_format(approval_round.due_on) in message.subject
    assert f"/admin/moderation/{approval_round.pk}/" in message.body
    assert "<i>نفايات" not in message.alternatives[0][0]


def test_run__twice_a_day_tells_nobody_twice(cast: Cast, on_day):
    cast.submitted()
    for number in (3, 7):
        assert on_day(number)
        assert on_day(number) == []


def test_late_voters__are_reminded_once_a_day(cast: Cast, on_day):
    cast.submitted()
    assert [cast.coordinator.username in on_day(number) for number in (6, 7, 8, 20)] == [True] * 4
    assert ApprovalRound.objects.get().is_open


def test_whoever_voted__is_not_reminded(cast: Cast, on_day):
    approval_round = cast.at_committee()
    vote(approval_round, cast.member)
    assert on_day(8) == names(cast.chair, cast.other_member)
    assert cast.member.username not in on_day(11)


@pytest.mark.parametrize("choice", [Choice.APPROVE, Choice.CHANGES])
def test_round_that_is_over__reminds_nobody(cast: Cast, on_day, choice):
    approval_round = vote(cast.at_committee(), cast.member)
    vote(approval_round, cast.chair, choice, reason="نموذج: سبب")
    assert on_day(30) == []


def test_round_that_was_taken_back__reminds_nobody(cast: Cast, on_day):
    approval_round = cast.submitted()
    approval_round.page.current_workflow_state.cancel(cast.author)
    assert on_day(6) == []


def test_step_that_begins_anew__reminds_anew(cast: Cast, on_day):
    approval_round = cast.submitted()
    on_day(3)
    paper = approval_round.page.get_latest_revision_as_object()
    paper.summary = "نموذج: ملخص آخر"
    paper.save_revision(user=cast.author)
    assert [bool(on_day(number)) for number in (4, 5, 6, 7, 8)] == [False, False, True, False, False]


def test_whoever_switched_mails_off__is_not_reminded(cast: Cast, on_day):
    UserProfile.objects.create(user=cast.deputy, submitted_notifications=False)
    cast.coordinator.is_active = False
    cast.coordinator.save()
    cast.submitted()
    assert on_day(3) == []
    assert not ReminderSent.objects.exists()


def test_silence__is_never_taken_for_approval(cast: Cast, on_day):
    page = cast.at_committee().page
    for number in (8, 11, 14, 100, 1000):
        on_day(number)
        (approval_round,) = ApprovalRound.objects.all()
        assert approval_round.is_open
        assert not approval_round.votes.filter(step=approval_round.step).exists()
    page.refresh_from_db()
    assert not page.live


def test_command__says_what_it_did(cast: Cast, on_day, capsys):
    cast.submitted(title="نموذج: ورقة متأخرة")
    on_day(6)
    said = capsys.readouterr().out
    assert "2" in said
    assert "نموذج: ورقة متأخرة" in said
