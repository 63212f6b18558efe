"""Once the due date has passed, others are asked, then the federation is told."""

from __future__ import annotations

import datetime

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext, override

from knowledge.approval.enums import Deciders, LedgerEvent
from knowledge.approval.models import (
    ApprovalRound,
    ApprovalStep,
    CommitteeSeat,
    Consultation,
    LedgerEntry,
    LedgerHead,
)
from tests.factories.approval import Cast, default_rule, submit, vote
from tests.factories.outbox import mail_to, names, readers
from tests.factories.people import make_federation_user, make_user

pytestmark = pytest.mark.django_db
NOON = datetime.datetime(2026, 3, 10, 12, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def first_day(time_machine):
    time_machine.move_to(NOON)
    with override("ar"):
        yield


@pytest.fixture
def on_day(time_machine, on_commit):
    def run(number: int) -> list[str]:
        time_machine.move_to(NOON + datetime.timedelta(days=number))
        mail.outbox.clear()
        with on_commit():
            call_command("remind_reviewers", verbosity=0)
        return readers()

    return run


def levels() -> list[int]:
    return [entry.data["level"] for entry in LedgerEntry.objects.filter(event=LedgerEvent.ESCALATED)]


def level() -> int:
    return ApprovalRound.objects.get().escalation


def test_alternates__are_asked_on_the_first_day_after_the_due_date(cast: Cast, on_day):
    approval_round = cast.submitted()
    on_day(5)
    assert (level(), levels()) == (0, [])
    assert on_day(6) == names(cast.coordinator, cast.deputy, cast.reviewer, cast.other_reviewer)
    assert (level(), levels()) == (1, [1])
    handed_on = gettext("You are asked to decide: %(title)s") % {"title": approval_round.page.title}
    assert mail_to(cast.reviewer).subject == handed_on
    assert mail_to(cast.coordinator).subject != handed_on
    assert vote(approval_round, cast.reviewer).step != approval_round.step


def test_alternate_of_a_seat__is_asked_where_the_holder_is_late(cast: Cast, on_day):
    alternate = make_user("alternate")
    CommitteeSeat.objects.filter(user=cast.chair).update(alternate=alternate)
    vote(cast.at_committee(), cast.member)
    assert "alternate" in on_day(11)
    assert cast.member.username not in readers()


def test_federation__is_told_once_after_three_more_days(cast: Cast, on_day):
    federation = make_federation_user("overseer")
    cast.submitted()
    told = {number: "overseer" in on_day(number) for number in range(6, 13)}
    assert [number for number, is_told in told.items() if is_told] == [9]
    assert (level(), levels()) == (2, [1, 2])
    on_day(13)
    assert federation.email not in [message.to[0] for message in mail.outbox]


def test_federation__reads_who_was_asked(cast: Cast, on_day):
    federation = make_federation_user("overseer")
    cast.submitted()
    on_day(6), on_day(9)
    body = mail_to(federation).body
    assert all(user.username in body for user in (cast.coordinator, cast.deputy, cast.reviewer))


def test_missed_days__are_made_up_for_and_nobody_is_told_twice(cast: Cast, on_day):
    make_federation_user("overseer")
    cast.submitted()
    told = on_day(30)
    assert told == sorted({*told})
    assert {"overseer", cast.coordinator.username, cast.reviewer.username} <= {*told}
    assert levels() == [1, 2]
    assert on_day(30) == []
    assert levels() == [1, 2]


def test_next_step__begins_without_escalation(cast: Cast, on_day):
    approval_round = cast.submitted()
    on_day(9)
    vote(approval_round, cast.coordinator)
    assert level() == 0
    assert on_day(10) == []
    assert set(on_day(17)) >= {cast.reviewer.username}
    assert levels() == [1, 2, 1]


def test_escalation__that_cannot_be_recorded_is_none(cast: Cast, on_day):
    cast.submitted()
    LedgerHead.objects.update(sequence=F("sequence") - 1)
    with pytest.raises(IntegrityError), transaction.atomic():
        on_day(6)
    assert (level(), levels(), mail.outbox) == (0, [], [])
    LedgerHead.objects.update(sequence=F("sequence") + 1)
    assert on_day(6)
    assert (level(), levels()) == (1, [1])


def consulted(cast: Cast) -> Consultation:
    ApprovalStep.objects.create(
        rule=default_rule(), name_ar="نموذج: تشاور", deciders=Deciders.CONSULTATION, sort_order=-1, days=7
    )
    submit(cast.paper(), cast.author)
    return Consultation.objects.get()


def test_consultation__asks_for_its_answers_once_after_its_last_day(cast: Cast, on_day):
    consultation = consulted(cast)
    consultation.comments.create(author=cast.member, paragraph=1, quote="", text="نموذج: تعليق")
    told = {number: on_day(number) for number in range(6, 14)}
    assert {number for number, users in told.items() if users} == {8}
    assert told[8] == names(cast.author, cast.coordinator, cast.deputy)
    assert (level(), levels()) == (0, [])


def test_consultation__that_is_closed_asks_for_nothing(cast: Cast, on_day):
    consultation = consulted(cast)
    Consultation.objects.filter(pk=consultation.pk).update(closed_at=timezone.now())
    assert on_day(8) == []
