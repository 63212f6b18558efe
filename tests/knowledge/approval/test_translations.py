"""The English text is approved as the translation of a decision on the Arabic one."""

from __future__ import annotations

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Locale, Page

from knowledge.approval.errors import NotReadyError, VoteRefusedError
from knowledge.approval.models import LedgerEntry
from knowledge.models import PositionPaperPage
from platforms.models import PlatformPage
from tests.factories.approval import Cast, submit, vote
from tests.factories.translations import translate

pytestmark = pytest.mark.django_db


def english_of(paper: Page) -> PositionPaperPage:
    """A draft, with its words already in English, on a platform that has its lists there."""
    english = Locale.objects.get(language_code="en")
    platform = PlatformPage.objects.ancestor_of(paper).get()
    if not platform.has_translation(english):
        translate(platform)
    return translate(PositionPaperPage.objects.get(pk=paper.pk), live=False)


@pytest.fixture
def arabic(cast: Cast) -> Page:
    return cast.approve(cast.submitted()).page


def translated(cast: Cast, arabic: Page) -> PositionPaperPage:
    approval_round = submit(english_of(arabic), cast.author)
    vote(approval_round, cast.reviewer)
    return PositionPaperPage.objects.get(pk=approval_round.page_id)


def test_translation__takes_one_reviewer_and_bears_the_number_of_its_source(cast: Cast, arabic):
    assert translated(cast, arabic).live
    decision, translation = LedgerEntry.objects.decisions()
    assert (translation.number, translation.event) == (decision.number, "translation-decided")
    assert translation.data["translates"] == decision.sequence


def test_translator__does_not_approve_the_own_translation(cast: Cast, arabic):
    approval_round = submit(english_of(arabic), cast.reviewer)
    with pytest.raises(VoteRefusedError):
        vote(approval_round, cast.reviewer)
    assert not vote(approval_round, cast.other_reviewer).is_open


def test_translation__is_not_submitted_before_the_arabic_text_is_decided_on(cast: Cast):
    with pytest.raises(NotReadyError):
        submit(english_of(cast.paper()), cast.author)


def test_withdrawal__takes_the_translation_along_with_its_reason(cast: Cast, arabic):
    english = translated(cast, arabic)
    PositionPaperPage.objects.get(pk=arabic.pk).unpublish(reason="نموذج: خطأ في الأرقام")
    assert not PositionPaperPage.objects.filter(live=True).exists()
    assert LedgerEntry.objects.of_page(english).last().data["reason"] == "نموذج: خطأ في الأرقام"


def test_expiry__takes_the_translation_along(cast: Cast, arabic):
    english = translated(cast, arabic)
    yesterday = timezone.now() - datetime.timedelta(days=1)
    Page.objects.filter(pk=arabic.pk).update(expire_at=yesterday)
    call_command("publish_scheduled")
    assert not PositionPaperPage.objects.filter(live=True).exists()
    assert LedgerEntry.objects.of_page(english).last().data["reason"] == "The Arabic text has expired."


def test_withdrawn_translation__leaves_the_arabic_text(cast: Cast, arabic):
    translated(cast, arabic).unpublish(reason="Sample: wrong words")
    assert PositionPaperPage.objects.get(live=True).pk == arabic.pk
