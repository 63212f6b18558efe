"""A paper that is public: how its text is replaced, and how it goes."""

from __future__ import annotations

import datetime

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from knowledge.approval.errors import GateClosedError
from knowledge.approval.models import LedgerEntry
from knowledge.approval.withdrawal import publish_approved, withdraw
from tests.factories.approval import Cast, draft_of, save_with, stored, submit

pytestmark = pytest.mark.django_db
YESTERDAY = timezone.now() - datetime.timedelta(days=1)


def test_expiry__needs_no_reason_and_is_recorded(cast: Cast):
    paper = stored(cast.approve(cast.submitted()).page)
    Page.objects.filter(pk=paper.pk).update(expire_at=YESTERDAY)
    call_command("publish_scheduled")
    assert not stored(paper).live
    assert LedgerEntry.objects.of_page(paper).last().event == "expired"


@pytest.mark.parametrize(
    "way",
    [
        lambda paper: paper.unpublish(),
        lambda paper: Page.objects.get(pk=paper.pk).unpublish(),
        lambda paper: save_with(paper, live=False),
        lambda paper: Page.objects.filter(pk=paper.pk).unpublish(),
        lambda paper: paper.unpublish(set_expired=True),
    ],
    ids=["page", "bare page", "saved field", "queryset", "expired before its day"],
)
def test_withdrawal__needs_a_reason(cast: Cast, way):
    paper = stored(cast.approve(cast.submitted()).page)
    with pytest.raises(GateClosedError):
        way(paper)
    assert stored(paper).live


def test_withdrawn_text__needs_a_new_decision(cast: Cast):
    paper = stored(cast.approve(cast.submitted()).page)
    paper.unpublish(reason="نموذج: خطأ في الأرقام")
    assert LedgerEntry.objects.of_page(paper).last().data["reason"] == "نموذج: خطأ في الأرقام"
    with pytest.raises(GateClosedError):
        stored(paper).get_latest_revision().publish()


@pytest.mark.parametrize("which", ["paper", "platform", "bare page"])
def test_decided_paper__is_not_deleted_nor_is_what_stands_above_it(cast: Cast, which):
    paper = stored(cast.approve(cast.submitted()).page)
    page = {"paper": paper, "platform": cast.platform, "bare page": Page.objects.get(pk=paper.pk)}[which]
    with pytest.raises(GateClosedError), transaction.atomic():
        page.delete()
    assert stored(paper).live


def test_followed_up_recommendation__is_published_without_a_vote(cast: Cast):
    paper = stored(cast.approve(cast.submitted()).page)
    recommendation = paper.recommendations.first()
    recommendation.state = "adopted"
    paper.recommendations.add(recommendation)
    paper.save_revision(user=cast.reviewer)
    publish_approved(stored(paper), cast.reviewer)
    assert stored(paper).recommendations.get().state == "adopted"
    assert LedgerEntry.objects.filter(event="decided").count() == 1


def test_new_decision__replaces_the_public_text_under_a_new_number(cast: Cast):
    paper = stored(cast.approve(cast.submitted()).page)
    draft_of(paper, title="نموذج: الصيغة الثانية")
    cast.approve(submit(stored(paper), cast.author))
    assert stored(paper).title == "نموذج: الصيغة الثانية"
    assert list(LedgerEntry.objects.decisions().values_list("number", flat=True))[-1].endswith("-002")


def test_withdrawal__goes_past_the_schedule_of_the_next_text(cast: Cast):
    paper = stored(cast.approve(cast.submitted()).page)
    draft_of(stored(paper), title="نموذج: الصيغة التالية", go_live_at=timezone.now() + datetime.timedelta(days=3))
    cast.approve(submit(stored(paper), cast.author))
    assert stored(paper).approved_schedule
    withdraw(stored(paper), cast.reviewer, "نموذج: خطأ في الأرقام")
    assert not stored(paper).live
    assert not stored(paper).approved_schedule
