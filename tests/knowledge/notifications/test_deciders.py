"""Who is told that a paper waits for them, that somebody stands aside, and that votes are void."""

from __future__ import annotations

import pytest
from django.core import mail
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, override
from wagtail.users.models import UserProfile

from knowledge.approval.enums import Choice, Deciders
from knowledge.approval.models import ApprovalRound, ApprovalStep, CommitteeSeat, Consultation
from knowledge.approval.reassignment import reassign_seat
from knowledge.models import PositionPaperPage
from knowledge.notifications.deciders import ask_deciders
from tests.factories.approval import Cast, default_rule, make_ready_paper, submit, vote
from tests.factories.outbox import mail_to, names, readers
from tests.factories.people import make_federation_user, make_reviewer, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def arabic():
    with override("ar"):
        yield


def edit(approval_round: ApprovalRound, by, summary: str = "نموذج: ملخص آخر") -> None:
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id).get_latest_revision_as_object()
    paper.summary = summary
    paper.save_revision(user=by)


def at_endorsement_after_consultation(cast: Cast, was_held: bool) -> ApprovalRound:
    rule = default_rule()
    ApprovalStep.objects.create(rule=rule, name_ar="نموذج: تشاور", deciders=Deciders.CONSULTATION, sort_order=-1)
    approval_round = submit(cast.paper(), cast.author)
    Consultation.objects.update(closed_at=timezone.now() if was_held else None)
    approval_round.step = rule.steps.get(deciders=Deciders.COORDINATION)
    approval_round.save()
    return approval_round


def test_step__is_told_to_those_who_may_vote_now_and_to_nobody_else(cast: Cast, on_commit):
    with on_commit():
        approval_round = cast.submitted()
        assert mail.outbox == []
    assert readers() == names(cast.coordinator, cast.deputy)
    mail.outbox.clear()
    with on_commit():
        vote(approval_round, cast.coordinator)
    assert readers() == names(cast.reviewer, cast.other_reviewer)
    mail.outbox.clear()
    with on_commit():
        vote(approval_round, cast.reviewer)
    assert readers() == names(cast.chair, cast.member, cast.other_member)


def test_step__is_not_told_to_a_coordinator_who_wrote_the_text(cast: Cast, on_commit):
    with on_commit():
        submit(make_ready_paper(cast.platform, cast.coordinator), cast.coordinator)
    assert readers() == names(cast.deputy)


def test_step__is_told_to_alternates_where_nobody_else_may_vote(cast: Cast, on_commit):
    with on_commit():
        submit(make_ready_paper(cast.platform, cast.coordinator), cast.deputy)
    assert readers() == names(cast.reviewer, cast.other_reviewer)


def test_mail__is_in_the_readers_language_and_leads_to_the_review_screen(cast: Cast, on_commit):
    UserProfile.objects.create(user=cast.deputy, preferred_language="en")
    with on_commit(), override("en"):
        approval_round = cast.submitted(title="نموذج: <b>مياه</b>\nوصرف")
    for user, language_code, direction in ((cast.coordinator, "ar", "rtl"), (cast.deputy, "en", "ltr")):
        message = mail_to(user)
        html = message.alternatives[0][0]
        with override(language_code):
            assert gettext("Open for review") in message.body
            assert approval_round.step.name in html
            assert date_format(approval_round.due_on) in html
        assert f'lang="{language_code}" dir="{direction}"' in html
        assert f"/admin/moderation/{approval_round.pk}/" in message.body
        assert message.subject.endswith("نموذج: <b>مياه</b> وصرف")
        assert "<b>مياه" not in html
        assert "<img" not in html


def test_mail__goes_to_nobody_inactive_without_address_or_who_switched_it_off(cast: Cast, on_commit):
    approval_round = cast.submitted()
    vote(approval_round, cast.coordinator)
    cast.chair.is_active, cast.member.email = False, ""
    cast.chair.save(), cast.member.save()
    UserProfile.objects.create(user=cast.other_member, submitted_notifications=False)
    with on_commit():
        vote(approval_round, cast.reviewer)
    assert mail.outbox == []


def test_mail__is_not_sent_for_what_was_rolled_back(cast: Cast, on_commit):
    with on_commit(), pytest.raises(RuntimeError), transaction.atomic():
        cast.submitted()
        raise RuntimeError
    assert mail.outbox == []


def test_recusal__asks_the_alternate_of_that_seat_only(cast: Cast, on_commit):
    alternate = make_user("alternate")
    CommitteeSeat.objects.filter(user=cast.chair).update(alternate=alternate)
    with on_commit():
        approval_round = cast.at_committee()
    assert "alternate" not in readers()
    mail.outbox.clear()
    with on_commit():
        vote(approval_round, cast.chair, Choice.RECUSE)
    assert readers() == ["alternate"]


def test_reassigned_seat__is_told_to_its_new_holder_only(cast: Cast, on_commit):
    approval_round, new = cast.at_committee(), make_user("new")
    by = make_federation_user()
    with on_commit():
        reassign_seat(approval_round.pk, from_user=cast.member, to_user=new, by=by, reason="نموذج: سفر")
    assert readers() == ["new"]


def test_edit__tells_voters_and_submitter_that_all_begins_anew_and_who_edited(cast: Cast, on_commit):
    submitter = make_user("submitter")
    approval_round = submit(cast.paper(), submitter)
    vote(approval_round, cast.coordinator)
    with on_commit():
        edit(approval_round, cast.author)
    assert readers() == names(submitter, cast.coordinator, cast.deputy)
    for user in (submitter, cast.coordinator):
        assert cast.author.username in mail_to(user).body
        assert gettext("Changed by") in mail_to(user).body
    assert gettext("Changed by") not in mail_to(cast.deputy).body


def test_edit__without_votes_tells_nobody_again(cast: Cast, on_commit):
    approval_round = cast.submitted()
    with on_commit():
        edit(approval_round, cast.author)
        edit(approval_round, cast.author, "نموذج: ملخص ثالث")
    assert mail.outbox == []


@pytest.mark.parametrize("was_held", [False, True], ids=["not yet", "held"])
def test_edit__after_a_consultation_is_told_once_too(cast: Cast, on_commit, was_held):
    """One that was held passes by itself: then the step after it is the first to wait."""
    approval_round = at_endorsement_after_consultation(cast, was_held)
    vote(approval_round, cast.coordinator)
    with on_commit():
        edit(approval_round, cast.author)
    about_votes = [message.to[0] for message in mail.outbox if gettext("Changed by") in message.body]
    assert sorted(about_votes) == sorted([cast.coordinator.email, cast.author.email])
    waiting_for = gettext("Waiting for your review: %(title)s") % {"title": ""}
    waiting = [message.to[0] for message in mail.outbox if message.subject.startswith(waiting_for)]
    assert waiting == ([cast.deputy.email] if was_held else [])


def test_asking__costs_the_same_queries_however_many_are_asked(cast: Cast, on_commit, django_assert_num_queries):
    approval_round = vote(cast.submitted(), cast.coordinator)
    with CaptureQueriesContext(connection) as few:
        ask_deciders(approval_round.pk)
    for number in range(5):
        make_reviewer(f"one-more-{number}")
    with django_assert_num_queries(len(few)):
        ask_deciders(approval_round.pk)
