"""What readers see of a consultation: with the paper that was decided after it, and without names."""

from __future__ import annotations

import pytest
from django.utils import timezone

from knowledge.approval.models import ApprovalRound, Consultation
from knowledge.consultation.closing import close
from knowledge.consultation.published import published_consultation
from knowledge.models import PositionPaperPage
from tests.factories.approval import Cast, submit, vote
from tests.factories.consultations import make_comment

from .conftest import days_later

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed_round(cast, consultation, member) -> ApprovalRound:
    """Two comments, one of them accepted."""
    for is_accepted, text in ((True, "نموذج: <i>أول</i>"), (False, "نموذج: ثانٍ")):
        answered = {"is_accepted": is_accepted, "answer": f"جواب {text}", "answered_at": timezone.now()}
        make_comment(consultation, member, text=text, **answered)
    with days_later(8):
        close(consultation.pk, by=cast.coordinator, summary="نموذج: خلاصة")
    return ApprovalRound.objects.get()


def decided(approval_round: ApprovalRound, *users: object) -> PositionPaperPage:
    for user in users:
        approval_round = vote(approval_round, user)
    return PositionPaperPage.objects.get(pk=approval_round.page_id)


def test_summary__stands_with_the_paper(client, cast: Cast, closed_round):
    with days_later(9):
        paper = decided(closed_round, cast.reviewer, cast.chair, cast.member)
        html = client.get(paper.url).content.decode()
    found = published_consultation(paper)
    assert (len(found.comments), found.accepted, found.not_accepted) == (2, 1, 1)
    for words in ("نموذج: خلاصة", "جواب نموذج: ثانٍ", "&lt;i&gt;أول"):
        assert words in html
    assert "نموذج: عضوة" not in html
    assert "member" not in html.split('class="consulted')[1].split("</section>")[0]


def test_summary__waits_for_the_decision(cast: Cast, closed_round):
    assert published_consultation(closed_round.page) is None


def test_summary_of_the_next_edition__stays_away_until_it_is_decided_on(client, cast: Cast, closed_round):
    with days_later(9):
        paper = decided(closed_round, cast.reviewer, cast.chair, cast.member)
        draft = paper.get_latest_revision().as_object()
        draft.summary = "نموذج: طبعة ثانية"
        draft.save_revision(user=cast.author)
        vote(submit(PositionPaperPage.objects.get(pk=paper.pk), cast.author), cast.coordinator)
    second = Consultation.objects.get(closed_at=None)
    with days_later(20):
        close(second.pk, by=cast.coordinator, summary="نموذج: خلاصة ثانية")
        assert published_consultation(paper).summary == "نموذج: خلاصة"
        decided(second.approval_round, cast.reviewer, cast.chair, cast.member)
        assert published_consultation(paper).summary == "نموذج: خلاصة ثانية"
        assert "نموذج: خلاصة ثانية" in client.get(paper.url).content.decode()


def test_edition_without_a_consultation__does_not_show_that_of_the_one_before(cast: Cast, step, closed_round):
    with days_later(9):
        paper = decided(closed_round, cast.reviewer, cast.chair, cast.member)
        step.delete()
        draft = paper.get_latest_revision().as_object()
        draft.summary = "نموذج: طبعة ثانية"
        draft.save_revision(user=cast.author)
        again = submit(PositionPaperPage.objects.get(pk=paper.pk), cast.author)
        decided(again, cast.coordinator, cast.reviewer, cast.chair, cast.member)
    assert published_consultation(paper) is None


def test_papers_without_consultation__cost_one_query(cast: Cast, django_assert_num_queries):
    paper = cast.paper()
    with django_assert_num_queries(1):
        assert published_consultation(paper) is None
