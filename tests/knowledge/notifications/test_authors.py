"""Who hears how an approval ended."""

from __future__ import annotations

import pytest
from django.core import mail
from django.db import transaction
from django.utils.translation import override
from wagtail.users.models import UserProfile

from knowledge.approval.enums import Choice
from knowledge.approval.models import LedgerEntry
from tests.factories.approval import Cast, resubmit, submit, vote
from tests.factories.outbox import mail_to, names, readers
from tests.factories.people import make_deputy, make_user

pytestmark = pytest.mark.django_db
REASON = "نموذج: <u>أضف مصدرًا</u>"


@pytest.fixture(autouse=True)
def arabic():
    with override("ar"):
        yield


def test_changes__are_told_with_the_reason_to_author_and_submitter(cast: Cast, on_commit):
    approval_round = submit(cast.paper(), cast.coordinator)
    with on_commit():
        vote(approval_round, cast.deputy, Choice.CHANGES, reason=REASON)
    assert readers() == names(cast.author, cast.coordinator)
    message = mail_to(cast.author)
    assert REASON in message.body
    assert "<u>" not in message.alternatives[0][0]
    assert cast.deputy.username in message.body
    assert approval_round.step.name in message.body
    assert f"/admin/pages/{approval_round.page_id}/edit/" in message.body


def test_changes__are_told_to_whoever_submitted_again(cast: Cast, on_commit):
    approval_round = submit(cast.paper(), cast.author)
    vote(approval_round, cast.coordinator, Choice.CHANGES, reason=REASON)
    second = resubmit(approval_round.page, make_deputy(cast.platform, "second"))
    with on_commit():
        vote(second, cast.coordinator, Choice.CHANGES, reason=REASON)
    assert readers() == names(cast.author, second.submitted_by)


def test_decision__is_told_with_its_number_to_all_concerned_once(cast: Cast, on_commit):
    approval_round = submit(cast.paper(), make_user("submitter"))
    vote(approval_round, cast.coordinator)
    vote(approval_round, cast.reviewer)
    vote(approval_round, cast.member)
    with on_commit():
        approval_round = vote(approval_round, cast.chair)
    deciders = (cast.coordinator, cast.reviewer, cast.member, cast.chair)
    assert readers() == names(*deciders, cast.author, approval_round.submitted_by, cast.deputy)
    number = LedgerEntry.objects.decisions().get().number
    for message in mail.outbox:
        assert number in message.subject
        assert number in message.body
        assert approval_round.page.full_url in message.body


def test_decision__is_not_told_to_who_switched_it_off_or_has_left(cast: Cast, on_commit):
    approval_round = cast.at_committee()
    vote(approval_round, cast.member)
    UserProfile.objects.create(user=cast.reviewer, approved_notifications=False)
    cast.author.is_active = False
    cast.author.save()
    with on_commit():
        vote(approval_round, cast.chair)
    assert readers() == names(cast.coordinator, cast.deputy, cast.member, cast.chair)


@pytest.mark.parametrize("choice", [Choice.APPROVE, Choice.CHANGES])
def test_end__that_was_rolled_back_is_told_to_nobody(cast: Cast, on_commit, choice):
    approval_round = vote(cast.at_committee(), cast.member)
    with on_commit(), pytest.raises(RuntimeError), transaction.atomic():
        vote(approval_round, cast.chair, choice, reason=REASON)
        raise RuntimeError
    assert mail.outbox == []
