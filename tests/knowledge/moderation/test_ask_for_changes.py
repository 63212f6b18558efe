"""Sending several papers back at once."""

from __future__ import annotations

import pytest
from django.urls import reverse

from knowledge.approval.enums import LedgerEvent, RoundStatus
from knowledge.approval.models import ApprovalRound, LedgerEntry
from knowledge.approval.reading import record_opening
from manassat.users.models import User
from tests.factories.approval import Cast, vote
from tests.factories.people import signed_in

from .conftest import QUEUE

pytestmark = pytest.mark.django_db
REASON = "نموذج: الأرقام قديمة"
FIRST, SECOND = "نموذج: أولى", "نموذج: ثانية"


def opened(approval_round: ApprovalRound, user: User) -> ApprovalRound:
    record_opening(approval_round, user, approval_round.text_hash)
    return approval_round


def send_back(user: User, *rounds: ApprovalRound, reason: str = REASON, query: str = "", **fields: object):
    data = {"chosen": [one.pk for one in rounds], "reason": reason}
    hashes = {f"hash-{one.pk}": one.text_hash for one in rounds}
    address = f"{reverse('moderation_ask_for_changes')}?{query}"
    return signed_in(user).post(address, data | hashes | fields, follow=True)


def status_of(approval_round: ApprovalRound) -> str:
    return ApprovalRound.objects.get(pk=approval_round.pk).status


def said(response) -> str:
    return " ".join(str(message) for message in response.context["messages"])


def test_chosen_papers__go_back_with_the_reason_and_a_ledger_entry_each(cast: Cast):
    rounds = [opened(cast.submitted(title=title), cast.coordinator) for title in (FIRST, SECOND)]
    response = send_back(cast.coordinator, *rounds)
    assert response.status_code == 200
    assert [status_of(one) for one in rounds] == [RoundStatus.CHANGES_REQUESTED] * 2
    for one in rounds:
        entries = LedgerEntry.objects.filter(page_id=one.page_id, data__reason=REASON)
        assert list(entries.values_list("event", flat=True)) == [LedgerEvent.VOTED, LedgerEvent.CHANGES_REQUESTED]
        assert one.page.current_workflow_state.current_task_state.comment == REASON


def test_paper_that_was_not_opened__is_refused_by_name_and_the_others_go_back(cast: Cast):
    unread, read = cast.submitted(title=FIRST), opened(cast.submitted(title=SECOND), cast.coordinator)
    response = send_back(cast.coordinator, unread, read)
    assert (status_of(unread), status_of(read)) == (RoundStatus.OPEN, RoundStatus.CHANGES_REQUESTED)
    assert f"{FIRST}</bdi>: افتح النص قبل التصويت عليه." in said(response)
    assert SECOND not in said(response)


def test_text_that_changed_since_the_row_was_shown__is_refused(cast: Cast):
    approval_round = opened(cast.submitted(title=FIRST), cast.coordinator)
    paper = approval_round.page.get_latest_revision_as_object()
    paper.summary = "نموذج: ملخص آخر"
    paper.save_revision(user=cast.author)
    response = send_back(cast.coordinator, approval_round)
    assert status_of(approval_round) == RoundStatus.OPEN
    assert FIRST in said(response)


def test_paper_decided_meanwhile__is_refused_by_name(cast: Cast):
    approval_round = opened(cast.submitted(title=FIRST), cast.coordinator)
    vote(approval_round, cast.deputy, "changes", reason="نموذج: سبب آخر")
    response = send_back(cast.coordinator, approval_round)
    assert FIRST in said(response)
    assert not approval_round.votes.filter(voter=cast.coordinator).exists()


@pytest.mark.parametrize("who", ["other platform", "nothing"])
def test_paper_of_others__is_refused_without_its_title(cast: Cast, other_cast: Cast, who):
    theirs = other_cast.submitted(title=FIRST)
    if who == "nothing":
        theirs.pk = 10**17
    response = send_back(cast.coordinator, theirs)
    assert FIRST not in response.content.decode()
    assert "لم تعد هذه الورقة في قائمتك." in said(response)
    assert LedgerEntry.objects.filter(event=LedgerEvent.VOTED).count() == 0


def test_paper_that_somebody_else_decides_on__is_refused(cast: Cast):
    approval_round = opened(cast.submitted(title=FIRST), cast.reviewer)
    response = send_back(cast.reviewer, approval_round)
    assert status_of(approval_round) == RoundStatus.OPEN
    assert FIRST in said(response)


def test_without_a_reason__nothing_goes_back_and_the_choice_is_kept(cast: Cast):
    approval_round = opened(cast.submitted(title=FIRST), cast.coordinator)
    response = send_back(cast.coordinator, approval_round, reason="  ")
    html = response.content.decode()
    assert response.status_code == 422
    assert "بيّن ما يجب تعديله." in html
    assert "checked" in html
    assert status_of(approval_round) == RoundStatus.OPEN


@pytest.mark.parametrize("chosen", [[], ["x", "-1", "9" * 40]], ids=["none", "nonsense"])
def test_without_a_paper__the_form_asks_for_one_and_keeps_the_reason(cast: Cast, chosen):
    opened(cast.submitted(title=FIRST), cast.coordinator)
    response = send_back(cast.coordinator, chosen=chosen)
    html = response.content.decode()
    assert response.status_code == 422
    assert "اختر ورقة واحدة على الأقل." in html
    assert REASON in html


def test_screen_afterwards__is_filtered_as_before(cast: Cast):
    approval_round = opened(cast.submitted(title=FIRST), cast.coordinator)
    response = send_back(cast.coordinator, approval_round, query="platform=FM&p=1")
    assert response.redirect_chain[-1][0] == f"{reverse(QUEUE)}?platform=FM"


def test_boxes__stand_only_before_papers_that_wait_for_the_asker(cast: Cast):
    mine, others = cast.submitted(title=FIRST), vote(cast.submitted(title=SECOND), cast.coordinator)
    html = signed_in(cast.coordinator).get(reverse(QUEUE)).content.decode()
    assert f'name="hash-{mine.pk}" value="{mine.text_hash}"' in html
    assert f'name="hash-{others.pk}"' not in html
    assert "لم تفتحوها بعد" in html
