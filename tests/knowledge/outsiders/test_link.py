"""What is behind a signed link, for how long, and what is kept of its uses."""

from __future__ import annotations

import datetime
import re

import pytest
import time_machine
from django.core.signing import Signer
from django.test import Client
from django.utils import timezone

from knowledge.approval.enums import Choice, LedgerEvent
from knowledge.approval.models import ApprovalRound, LedgerEntry, OutsideReview, OutsideReviewUse
from knowledge.models import PositionPaperPage
from knowledge.outsiders.invitations import revoke
from knowledge.outsiders.links import SALT
from knowledge.outsiders.views import MOST_COMMENTS, MOST_OPENINGS
from tests.factories.approval import Cast, vote

from .conftest import NAME, invited, path_of

pytestmark = pytest.mark.django_db
AFTER_EXPIRY = datetime.timedelta(days=14, seconds=1)


@pytest.fixture
def one_moment():
    """The hour in which requests are counted must not end between two of them."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


def came() -> int:
    return LedgerEntry.objects.filter(event=LedgerEvent.OUTSIDER_CAME).count()


def said(outside_review: OutsideReview, comment: str = "نموذج: رأي", **fields: str) -> dict[str, str]:
    text_hash = ApprovalRound.objects.get(pk=outside_review.approval_round_id).text_hash
    return {"comment": comment, "text_hash": text_hash} | fields


def test_link__shows_the_text_under_vote_and_until_when(client, outside_review):
    response = client.get(path_of(outside_review))
    html = response.content.decode()
    assert response.status_code == 200
    for words in ("نموذج: عنوان المسودة", "نموذج: ملخص", "نموذج: توصية", "نموذج: جهة", NAME):
        assert words in html
    assert str(timezone.localdate(outside_review.expires_at).year) in html


def test_link__works_in_both_languages(client, outside_review):
    path = path_of(outside_review)
    assert 'lang="ar" dir="rtl"' in client.get(path).content.decode()
    english = client.get(f"/en{path}").content.decode()
    assert "Send the comment" in english
    assert '<article class="draft prose stack paper" lang="ar" dir="rtl">' in english


def test_link__tells_nothing_else_of_the_review(client, cast: Cast, outside_review):
    cast.coordinator.first_name = "نموذجسري"
    cast.coordinator.save()
    vote(outside_review.approval_round, cast.coordinator, Choice.ABSTAIN)
    other = invited(outside_review.approval_round, cast.deputy, name="نموذج: غيرها", email="other@example.org")
    client.post(path_of(other), said(other, "نموذج: رأي غيرها"))
    html = client.get(path_of(outside_review)).content.decode()
    page = PositionPaperPage.objects.get(pk=outside_review.approval_round.page_id)
    for secret in ("/admin/", "نموذجسري", "غيرها", "other@example.org", outside_review.email, page.url, "امتناع"):
        assert secret not in html


def test_openings__are_all_kept_and_told_once_a_day(client, outside_review):
    path = path_of(outside_review)
    client.get(path)
    client.get(path)
    assert (outside_review.uses.count(), came()) == (2, 1)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=1)):
        client.get(path)
    assert (outside_review.uses.count(), came()) == (3, 2)


def test_head_request__is_no_opening(client, outside_review):
    assert client.head(path_of(outside_review)).status_code == 200
    assert not OutsideReviewUse.objects.exists()


def test_comment__is_kept_with_its_text_and_shown_to_its_author(client, outside_review):
    path = path_of(outside_review)
    response = client.post(path, said(outside_review, "نموذج: <b>رأي</b>\r\nسطر\u202e"))
    assert response.status_code == 302
    use = outside_review.uses.get()
    assert use.comment == "نموذج: <b>رأي</b>\nسطر"
    assert use.text_hash == outside_review.approval_round.text_hash
    entry = LedgerEntry.objects.filter(event=LedgerEvent.OUTSIDER_CAME).get()
    assert entry.data == {"name": NAME, "use": "commented"}
    html = client.get(response["Location"]).content.decode()
    assert "&lt;b&gt;رأي&lt;/b&gt;" in html
    assert "<b>رأي" not in html


@pytest.mark.parametrize(
    "comment", ["", " \n\t ", "\u202e\u200b", "x" * 5001], ids=["none", "blanks", "invisible", "too long"]
)
def test_bad_comment__is_refused_at_its_field(client, outside_review, comment):
    response = client.post(path_of(outside_review), said(outside_review, comment))
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["comment"]
    assert 'class="errorlist"' in response.content.decode()
    assert not OutsideReviewUse.objects.exists()
    assert came() == 0


def test_comment_on_a_text_that_changed__is_sent_back_with_the_new_text_and_passes_then(client, cast, outside_review):
    path, before = path_of(outside_review), said(outside_review)
    paper = PositionPaperPage.objects.get(pk=outside_review.approval_round.page_id).get_latest_revision().as_object()
    paper.summary = "نموذج: ملخص جديد"
    paper.save_revision(user=cast.author)
    response = client.post(path, before)
    html = response.content.decode()
    assert response.status_code == 422
    assert "نموذج: ملخص جديد" in html
    assert before["comment"] in html
    assert not OutsideReviewUse.objects.exists()
    shown = re.search(r'name="text_hash" value="(\w+)"', html)[1]
    assert client.post(path, before | {"text_hash": shown}).status_code == 302


FORGED = {
    "nonsense": lambda review: "x",
    "without a signature": lambda review: review.key.hex,
    "another key": lambda review: "0" * 32 + Signer(salt=SALT, sep=".").sign(review.key.hex)[32:],
    "signed for something else": lambda review: Signer(salt="other", sep=".").sign(review.key.hex),
    "signed for nobody": lambda review: Signer(salt=SALT, sep=".").sign("0" * 32),
    "a zero byte": lambda review: "%00",
}


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("forge", FORGED.values(), ids=FORGED.keys())
def test_forged_link__gets_a_clear_page_and_leaves_no_trace(client, outside_review, forge, method):
    entries = LedgerEntry.objects.count()
    for prefix, words in (("", "هذا الرابط غير صالح"), ("/en", "This link is not valid")):
        response = getattr(client, method)(f"{prefix}/review/{forge(outside_review)}/", said(outside_review))
        html = response.content.decode()
        assert response.status_code == 404
        assert words in html
        assert "عنوان المسودة" not in html
    assert not OutsideReviewUse.objects.exists()
    assert LedgerEntry.objects.count() == entries


def expire(outside_review: OutsideReview, cast: Cast) -> None:
    OutsideReview.objects.filter(pk=outside_review.pk).update(expires_at=timezone.now())


def take_back(outside_review: OutsideReview, cast: Cast) -> None:
    revoke(outside_review, cast.coordinator)


def decide(outside_review: OutsideReview, cast: Cast) -> None:
    vote(outside_review.approval_round, cast.coordinator, Choice.CHANGES, reason="نموذج: سبب")


ENDS = {
    "expired": (expire, "انتهت صلاحية هذا الرابط", "This link has expired"),
    "revoked": (take_back, "أُلغيت هذه الدعوة", "This invitation was revoked"),
    "over": (decide, "انتهت هذه المراجعة", "This review is over"),
}


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(("end", "arabic", "english"), ENDS.values(), ids=ENDS.keys())
def test_closed_link__says_why_and_changes_nothing(client, cast, outside_review, end, arabic, english, method):
    path, data = path_of(outside_review), said(outside_review)
    end(outside_review, cast)
    entries = LedgerEntry.objects.count()
    for prefix, words in (("", arabic), ("/en", english)):
        response = getattr(client, method)(prefix + path, data)
        html = response.content.decode()
        assert response.status_code == 410
        assert words in html
        assert "عنوان المسودة" not in html
    assert not OutsideReviewUse.objects.exists()
    assert LedgerEntry.objects.count() == entries


def test_link__is_valid_for_fourteen_days(client, outside_review):
    with time_machine.travel(outside_review.expires_at - datetime.timedelta(minutes=1)):
        assert client.get(path_of(outside_review)).status_code == 200
    with time_machine.travel(outside_review.invited_at + AFTER_EXPIRY):
        assert client.get(path_of(outside_review)).status_code == 410


def test_answers__stay_out_of_caches_search_engines_and_referrers(client, outside_review):
    good, forged = client.get(path_of(outside_review)), client.get("/review/x/")
    for response in (good, forged):
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex"
        assert '<meta name="robots" content="noindex">' in response.content.decode()
        assert "<script" not in response.content.decode()
    # A form under «no-referrer» goes out without its origin, and is refused (knowledge/outsiders/views.py).
    assert (good["Referrer-Policy"], forged["Referrer-Policy"]) == ("same-origin", "no-referrer")


def test_comment__needs_its_token(outside_review):
    path, strict = path_of(outside_review), Client(enforce_csrf_checks=True)
    assert strict.post(path, said(outside_review)).status_code == 403
    assert not OutsideReviewUse.objects.exists()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', strict.get(path).content.decode())[1]
    assert strict.post(path, said(outside_review, csrfmiddlewaretoken=token)).status_code == 302


@pytest.mark.parametrize(("method", "rate"), [("post", MOST_COMMENTS), ("get", MOST_OPENINGS)])
def test_many_requests_from_one_connection__are_stopped_with_a_message(
    client, outside_review, one_moment, method, rate
):
    path, ask = path_of(outside_review), getattr(client, method)
    for _number in range(int(rate.split("/")[0])):
        ask("/review/x/")
    stopped = ask(path, said(outside_review))
    assert stopped.status_code == 429
    assert "طلبات كثيرة" in stopped.content.decode()
    assert not OutsideReviewUse.objects.exists()
    assert ask(path, said(outside_review), REMOTE_ADDR="203.0.113.9").status_code in (200, 302)
