"""What the review screen tells before somebody decides."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Comment, CommentReply
from wagtail.users.models import UserProfile

from knowledge.approval.enums import Choice, Deciders
from knowledge.approval.models import Consultation, ConsultationComment, OutsideReview, OutsideReviewUse, ReviewOpening
from knowledge.approval.text_hash import text_hash
from knowledge.models import PositionPaperPage
from manassat.users.models import User
from tests.factories.approval import Cast, resubmit, submit, vote
from tests.factories.people import make_reviewer, signed_in
from tests.queries import count_queries

from .screens import open_screen, part, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english_admin(cast: Cast) -> None:
    for user in vars(cast).values():
        if isinstance(user, User):
            UserProfile.objects.create(user=user, preferred_language="en")


def edit(approval_round, **fields: object) -> None:
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id).get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(paper, name, value)
    paper.save_revision(user=paper.owner)
    approval_round.refresh_from_db()


def test_screen__shows_the_text_under_vote_beside_a_link_to_it(cast: Cast):
    approval_round = cast.submitted(title="نموذج: عنوان", problem="<p>نموذج: مشكلة المياه</p>")
    client = signed_in(cast.coordinator)
    screen = client.get(approval_round.get_absolute_url())
    frame = BeautifulSoup(screen.content, "html.parser").find("iframe")
    text = client.get(frame["src"])
    assert "نموذج: مشكلة المياه" in text.content.decode()
    assert text["X-Frame-Options"] == "SAMEORIGIN"
    for response in (screen, text):
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex"


def test_text__is_that_of_the_version_under_vote_and_not_of_the_public_page(cast: Cast):
    approval_round = cast.approve(cast.submitted(title="نموذج: العنوان المعتمد"))
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id)
    paper.title = "نموذج: عنوان جديد"
    paper.save_revision(user=cast.author)
    again = submit(paper, cast.author)
    text = signed_in(cast.coordinator).get(reverse("moderation_text", args=[again.pk, again.revision_id]))
    assert "نموذج: عنوان جديد" in text.content.decode()


def test_text__is_not_another_one_than_the_screen_was_opened_with(cast: Cast):
    approval_round = cast.submitted()
    opened_with = approval_round.revision_id
    edit(approval_round, title="نموذج: عنوان آخر")
    text = signed_in(cast.coordinator).get(reverse("moderation_text", args=[approval_round.pk, opened_with]))
    assert text.status_code == 409
    assert "نموذج" not in text.content.decode()


def test_opening__is_recorded_with_the_hash_of_what_is_shown(cast: Cast):
    approval_round = cast.submitted()
    open_screen(approval_round, cast.coordinator)
    opening = ReviewOpening.objects.get(user=cast.coordinator)
    assert opening.text_hash == text_hash(approval_round.revision.as_object())
    assert opening.revision_id == approval_round.revision_id


def test_opening__is_not_recorded_by_asking_for_the_head(cast: Cast):
    approval_round = cast.submitted()
    signed_in(cast.coordinator).head(approval_round.get_absolute_url())
    assert not ReviewOpening.objects.exists()


def test_changes__are_none_at_the_first_reading(cast: Cast):
    approval_round = cast.submitted()
    assert "for the first time" in part(open_screen(approval_round, cast.coordinator), "review-changes")
    assert "Nothing has changed" in part(open_screen(approval_round, cast.coordinator), "review-changes")


def test_changes__are_those_since_the_version_one_read(cast: Cast):
    approval_round = cast.submitted(summary="نموذج: عشرة ملخصات")
    open_screen(approval_round, cast.coordinator)
    edit(approval_round, summary="نموذج: عشرون ملخصات")
    changes = part(open_screen(approval_round, cast.coordinator), "review-changes")
    assert "عشرة" in changes and "عشرون" in changes
    assert "for the first time" in part(open_screen(approval_round, cast.reviewer), "review-changes")


def test_changes__stay_when_the_screen_is_opened_once_more(cast: Cast):
    approval_round = cast.submitted(summary="نموذج: عشرة ملخصات")
    open_screen(approval_round, cast.coordinator)
    edit(approval_round, summary="نموذج: عشرون ملخصات")
    open_screen(approval_round, cast.coordinator)
    assert "عشرة" in part(open_screen(approval_round, cast.coordinator), "review-changes")


def test_changes__are_against_the_public_text_if_one_likes(cast: Cast):
    paper = PositionPaperPage.objects.get(pk=cast.approve(cast.submitted(summary="نموذج: القديم")).page_id)
    paper.summary = "نموذج: الجديد"
    paper.save_revision(user=cast.author)
    again = submit(paper, cast.author)
    changes = part(open_screen(again, cast.other_reviewer, compare="public"), "review-changes")
    assert "القديم" in changes and "الجديد" in changes


def test_checklist__tells_what_is_required_from_what_is_advised(cast: Cast):
    checklist = part(open_screen(cast.submitted(), cast.coordinator), "review-checklist")
    assert "Advised The problem is not described." in checklist
    assert "Required" not in checklist


def test_votes__are_named_with_step_role_choice_and_reason(cast: Cast):
    approval_round = cast.submitted()
    vote(approval_round, cast.coordinator, reason="نموذج: سبب الإقرار")
    votes = part(open_screen(approval_round, cast.reviewer), "review-votes")
    assert f"Approve – {cast.coordinator.username}" in votes
    assert "نموذج: سبب الإقرار" in votes
    assert "Platform coordinator" in votes
    assert "Needed: 1 of 2" in votes


def test_votes__are_struck_and_called_void_once_the_text_changed(cast: Cast):
    approval_round = cast.submitted()
    vote(approval_round, cast.coordinator)
    edit(approval_round, title="نموذج: عنوان آخر")
    screen = open_screen(approval_round, cast.coordinator)
    assert "Void: the text was changed" in part(screen, "review-votes")
    assert cast.coordinator.username in BeautifulSoup(screen.content, "html.parser").s.get_text()


def test_comments__are_those_of_the_editor_with_their_place(cast: Cast):
    approval_round = cast.submitted()
    comment = Comment.objects.create(
        page_id=approval_round.page_id, user=cast.coordinator, text="نموذج: <b>ملاحظة</b>", contentpath="summary"
    )
    CommentReply.objects.create(comment=comment, user=cast.author, text="نموذج: جواب")
    Comment.objects.create(page_id=approval_round.page_id, user=cast.author, text="نموذج: مكان", contentpath="gone.x")
    comments = part(open_screen(approval_round, cast.coordinator), "review-comments")
    assert f"{cast.coordinator.username} · Summary نموذج: <b>ملاحظة</b>" in comments
    assert "نموذج: جواب" in comments
    assert "نموذج: مكان" in comments


def test_comments__are_those_of_outside_reviewers_too(cast: Cast):
    approval_round = cast.submitted()
    invited = OutsideReview.objects.create(
        approval_round=approval_round, name="نموذج: خبير", email="e@example.org", expires_at=approval_round.submitted_at
    )
    OutsideReviewUse.objects.create(outside_review=invited, text_hash=approval_round.text_hash, comment="نموذج: رأي")
    OutsideReviewUse.objects.create(outside_review=invited, text_hash="other", comment="نموذج: رأي قديم")
    OutsideReviewUse.objects.create(outside_review=invited, text_hash=approval_round.text_hash)
    comments = part(open_screen(approval_round, cast.coordinator), "review-comments")
    assert comments.count("نموذج: خبير") == 2
    assert "نموذج: خبير نموذج: رأي " in comments
    assert "نموذج: خبير · on an earlier text نموذج: رأي قديم" in comments


def test_comments__are_those_of_the_consultation_with_their_answers(cast: Cast):
    approval_round = cast.submitted()
    consultation = Consultation.objects.create(
        approval_round=approval_round, text_hash=approval_round.text_hash, closes_on=approval_round.due_on
    )
    ConsultationComment.objects.create(
        consultation=consultation,
        author=cast.member,
        paragraph=2,
        quote="نموذج: فقرة",
        text="نموذج: تعليق",
        is_accepted=False,
        answer="نموذج: لماذا",
        answered_at=approval_round.submitted_at,
    )
    comments = part(open_screen(approval_round, cast.coordinator), "review-comments")
    assert "paragraph 2 «نموذج: فقرة» نموذج: تعليق Not accepted : نموذج: لماذا" in comments


def test_path__tells_all_that_happened_to_the_paper(cast: Cast):
    approval_round = cast.submitted()
    vote(approval_round, cast.coordinator, Choice.CHANGES, reason="نموذج: أضيفوا الأدلة")
    again = resubmit(approval_round.page, cast.author)
    path = part(open_screen(again, cast.coordinator), "review-path")
    assert path.count("Submitted for review") == 2
    assert "Changes requested" in path
    assert "نموذج: أضيفوا الأدلة" in path


def test_screen__says_what_was_decided_and_offers_no_vote(cast: Cast):
    approval_round = cast.approve(cast.submitted())
    screen = open_screen(approval_round, cast.reviewer)
    assert "under the number PP-" in words_of(screen)
    assert not BeautifulSoup(screen.content, "html.parser").find(attrs={"name": "choice"})


def test_queries__do_not_grow_with_votes_and_steps(cast: Cast):
    approval_round = cast.submitted()
    edit(approval_round, title="نموذج: عنوان")
    vote(approval_round, cast.coordinator)
    vote(approval_round, cast.reviewer)
    few = count_queries(signed_in(cast.other_reviewer), approval_round.get_absolute_url())
    for turn in range(3):
        vote(approval_round, cast.member)
        edit(approval_round, title=f"نموذج: عنوان {turn}")
        vote(approval_round, cast.coordinator)
        vote(approval_round, cast.reviewer)
    for place in range(3):
        approval_round.rule.steps.create(name_ar=f"نموذج: خطوة {place}", deciders=Deciders.COORDINATION, sort_order=9)
    somebody_else = make_reviewer("somebody-else")
    UserProfile.objects.create(user=somebody_else, preferred_language="en")
    assert count_queries(signed_in(somebody_else), approval_round.get_absolute_url()) == few
