"""A round at the consultation of its rule: the members are asked once before each decision."""

from __future__ import annotations

import datetime

import pytest
from django.core import mail
from wagtail.users.models import UserProfile

from knowledge.approval.enums import Choice, LedgerEvent
from knowledge.approval.errors import VoteRefusedError
from knowledge.approval.models import ApprovalRound, Consultation, LedgerEntry
from knowledge.consultation.closing import close
from knowledge.consultation.state import ConsultationState, state_of
from knowledge.models import PositionPaperPage
from platforms.models import PlatformPage
from tests.factories.approval import Cast, default_rule, resubmit, submit, vote
from tests.factories.consultations import STEP, consulted, endorsed, make_comment
from tests.factories.pages import add_page, make_platform, make_topic
from tests.factories.people import make_former_coordinator, make_working_group_member

from .conftest import days_later

pytestmark = pytest.mark.django_db


def edited(approval_round: ApprovalRound, cast: Cast, summary: str) -> ApprovalRound:
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id).get_latest_revision().as_object()
    paper.summary = summary
    paper.save_revision(user=cast.author)
    return ApprovalRound.objects.get(pk=approval_round.pk)


def closed(consultation: Consultation, cast: Cast) -> ApprovalRound:
    """After the last day."""
    with days_later(8):
        close(consultation.pk, by=cast.author, summary="نموذج: خلاصة")
    return ApprovalRound.objects.get(pk=consultation.approval_round_id)


def events(approval_round: ApprovalRound) -> list[str]:
    return list(LedgerEntry.objects.filter(page_id=approval_round.page_id).values_list("event", flat=True))


def test_consultation__opens_for_the_days_of_its_step(cast: Cast, step):
    approval_round = endorsed(cast)
    consultation = Consultation.objects.get()
    assert consultation.closes_on == approval_round.due_on
    assert consultation.closes_on - approval_round.step_began_at.date() <= datetime.timedelta(days=step.days + 1)
    assert state_of(consultation) == ConsultationState.OPEN
    entry = LedgerEntry.objects.get(event=LedgerEvent.CONSULTATION_OPENED)
    assert entry.data["closes_on"] == consultation.closes_on.isoformat()
    assert entry.text_hash == consultation.text_hash == approval_round.text_hash


def test_consultation__is_no_vote(cast: Cast, step):
    approval_round = endorsed(cast)
    with pytest.raises(VoteRefusedError):
        vote(approval_round, cast.reviewer)


def test_members__get_a_mail_in_their_language_and_strangers_none(
    cast: Cast, member, step, site_home, django_capture_on_commit_callbacks
):
    UserProfile.objects.create(user=cast.deputy, preferred_language="en")
    elsewhere = make_working_group_member(make_platform(site_home, "PR"), "elsewhere")
    former = make_former_coordinator(cast.platform)
    with django_capture_on_commit_callbacks(execute=True):
        approval_round = cast.submitted()
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        vote(approval_round, cast.coordinator)
    told = {message.to[0]: message.body for message in mail.outbox}
    path = f"/consultations/{Consultation.objects.get().pk}/"
    assert set(told) == {member.email, cast.coordinator.email, cast.deputy.email}
    assert not {elsewhere.email, former.email, cast.reviewer.email} & set(told)
    assert f"/en{path}" in told[cast.deputy.email]
    assert path in told[member.email]
    assert f"/en{path}" not in told[member.email]


def test_region__asks_its_own_members_and_those_who_coordinate_the_platform(
    cast: Cast, member, step, django_capture_on_commit_callbacks
):
    """A region stands below its platform, with working groups of its own."""
    region = add_page(cast.platform, PlatformPage(title="نموذج: منطقة", slug="region", code="FM-S", region="south"))
    neighbour = make_working_group_member(region, "regional", topic=make_topic(region, "FM-S-1"))
    cast.platform = region
    with django_capture_on_commit_callbacks(execute=True):
        endorsed(cast)
    told = {message.to[0] for message in mail.outbox if "/consultations/" in message.body}
    assert neighbour.email in told
    assert cast.coordinator.email in told
    assert member.email not in told


def test_closed_consultation__is_not_held_again_after_changes(cast: Cast, step, django_capture_on_commit_callbacks):
    approval_round = closed(consulted(cast), cast)
    vote(approval_round, cast.reviewer, Choice.CHANGES, reason="نموذج: سبب")
    again = resubmit(approval_round.page, cast.author)
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        again = vote(again, cast.coordinator)
    assert again.step == default_rule().steps.all()[2]
    assert Consultation.objects.count() == 1
    assert events(again)[-2:] == ["step-passed", "step-passed"]
    # Who decides next is asked once, and no member again.
    assert sorted(message.to[0] for message in mail.outbox) == sorted([cast.reviewer.email, cast.other_reviewer.email])


def test_closed_consultation__is_not_held_again_when_the_text_is_edited_later(cast: Cast, step):
    approval_round = edited(closed(consulted(cast), cast), cast, "نموذج: ملخص آخر")
    assert vote(approval_round, cast.coordinator).step == default_rule().steps.all()[2]
    assert Consultation.objects.count() == 1


def test_consultation_as_the_first_step__passes_by_itself_on_submission(cast: Cast, step):
    step.sort_order = -1
    step.save()
    approval_round = closed(Consultation.objects.get(approval_round=cast.submitted()), cast)
    vote(approval_round, cast.coordinator, Choice.CHANGES, reason="نموذج: سبب")
    again = resubmit(approval_round.page, cast.author)
    assert again.step == default_rule().steps.all()[1]
    assert Consultation.objects.count() == 1


def test_next_decision__asks_the_members_anew(cast: Cast, step):
    approval_round = closed(consulted(cast), cast)
    for user in (cast.reviewer, cast.chair, cast.member):
        with days_later(9):
            approval_round = vote(approval_round, user)
    assert not approval_round.is_open
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id)
    assert paper.live
    draft = paper.get_latest_revision().as_object()
    draft.summary = "نموذج: ملخص الطبعة الثانية"
    draft.save_revision(user=cast.author)
    with days_later(10):
        vote(submit(PositionPaperPage.objects.get(pk=paper.pk), cast.author), cast.coordinator)
    assert Consultation.objects.filter(closed_at=None).count() == 1


def test_text_changed_meanwhile__interrupts_until_the_members_are_asked_about_the_new_one(
    cast: Cast, member, step, django_capture_on_commit_callbacks
):
    consultation = consulted(cast)
    make_comment(consultation, member)
    approval_round = edited(consultation.approval_round, cast, "نموذج: ملخص آخر")
    assert state_of(Consultation.objects.get()) == ConsultationState.PAUSED
    mail.outbox.clear()
    with days_later(3), django_capture_on_commit_callbacks(execute=True):
        approval_round = vote(approval_round, cast.coordinator)
        again = Consultation.objects.get()
        assert state_of(again) == ConsultationState.OPEN
    assert again.closes_on == consultation.closes_on + datetime.timedelta(days=3)
    assert again.text_hash == approval_round.text_hash
    assert again.comments.count() == 1
    assert member.email in {message.to[0] for message in mail.outbox}
    assert events(approval_round).count("consultation-opened") == 2
    assert approval_round.step.name_ar == STEP
