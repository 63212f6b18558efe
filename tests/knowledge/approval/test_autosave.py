"""Autosave writes over a version in place; one that somebody relied on stays as it is."""

from __future__ import annotations

import pytest

from knowledge.approval.models import ApprovalRound
from knowledge.approval.reading import record_opening
from knowledge.models import PositionPaperPage
from tests.factories.approval import Cast

pytestmark = pytest.mark.django_db


def autosave(paper: PositionPaperPage, by, title: str):
    paper = PositionPaperPage.objects.get(pk=paper.pk)
    paper.title = title
    latest = paper.get_latest_revision()
    type(latest).objects.filter(pk=latest.pk).update(user=by)
    latest.refresh_from_db()
    return latest, paper.save_revision(user=by, overwrite_revision=latest)


@pytest.mark.parametrize("state", ["shown", "public"])
def test_version_that_was_relied_on__is_not_written_over(cast: Cast, state):
    approval_round = cast.submitted()
    if state == "public":
        approval_round = cast.approve(approval_round)
    else:
        record_opening(approval_round, cast.coordinator, approval_round.text_hash)
    before, after = autosave(approval_round.page, cast.author, "نموذج: حفظ تلقائي")
    assert after.pk != before.pk
    assert type(before).objects.get(pk=before.pk).content["title"] != "نموذج: حفظ تلقائي"


def test_version_nobody_has_seen_yet__is_written_over_and_the_round_follows(cast: Cast):
    approval_round = cast.submitted()
    before, after = autosave(approval_round.page, cast.author, "نموذج: حفظ تلقائي")
    assert after.pk == before.pk
    assert ApprovalRound.objects.get(pk=approval_round.pk).text_hash != approval_round.text_hash
