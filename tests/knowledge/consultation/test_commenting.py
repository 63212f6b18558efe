"""The members' page: who sees it, until when one comments, and what becomes of bad input."""

from __future__ import annotations

import pytest
from django.test import Client

from knowledge.approval.models import Consultation, ConsultationComment
from knowledge.consultation.closing import close
from knowledge.models import PositionPaperPage
from manassat.users.models import User
from tests.factories.approval import Cast, vote
from tests.factories.consultations import consulted, make_comment
from tests.factories.pages import make_platform
from tests.factories.people import (
    make_coordinator,
    make_federation_user,
    make_former_coordinator,
    make_user,
    make_working_group_member,
)
from tests.queries import count_queries

from .conftest import TITLE, client_of, days_later

pytestmark = pytest.mark.django_db
SECRET = "نموذجسري"


def url_of(consultation: Consultation) -> str:
    return f"/consultations/{consultation.pk}/"


def said(consultation: Consultation, **fields: object) -> dict[str, object]:
    return {"paragraph": 3, "text": "نموذج: رأي", "text_hash": consultation.text_hash} | fields


def test_member__reads_numbered_paragraphs_and_comments_on_one(consultation, member):
    client = client_of(member)
    html = client.get(url_of(consultation)).content.decode()
    for words in (TITLE, "نموذج: ملخص", "نموذج: فقرة أولى", "نموذج: بند", "نموذج: توصية"):
        assert words in html
    response = client.post(url_of(consultation), said(consultation, text="<b>رأي</b>\nسطر"))
    assert response["Location"] == f"{url_of(consultation)}#paragraph-3"
    comment = ConsultationComment.objects.get()
    assert (comment.author, comment.paragraph, comment.quote) == (member, 3, "نموذج: فقرة أولى")
    html = client.get(url_of(consultation)).content.decode()
    assert "&lt;b&gt;رأي&lt;/b&gt;" in html
    assert "<b>رأي" not in html
    assert "نموذج: عضوة" in html


def test_page__works_in_english(consultation, member):
    html = client_of(member).get(f"/en{url_of(consultation)}").content.decode()
    assert "Your comment" in html
    assert f'<h1><bdi lang="ar" dir="rtl">{TITLE}</bdi></h1>' in html


def others(cast: Cast, site_home: object) -> dict[str, User]:
    elsewhere = make_platform(site_home, "PR")
    return {
        "member elsewhere": make_working_group_member(elsewhere, "elsewhere"),
        "coordinator elsewhere": make_coordinator(elsewhere, "other-coordinator"),
        "former coordinator": make_former_coordinator(cast.platform),
        "federation": make_federation_user(),
        "committee": cast.chair,
        "plain": make_user("plain"),
    }


@pytest.mark.parametrize(
    "role",
    ["member elsewhere", "coordinator elsewhere", "former coordinator", "federation", "committee", "plain"],
)
def test_page__does_not_exist_for_whoever_is_not_asked(cast: Cast, site_home, consultation, member, role):
    make_comment(consultation, member, text=SECRET)
    client = client_of(others(cast, site_home)[role])
    for response in (client.get(url_of(consultation)), client.post(url_of(consultation), said(consultation))):
        assert response.status_code == 404
        assert SECRET not in response.content.decode()
        assert TITLE not in response.content.decode()
    assert TITLE not in client.get("/consultations/").content.decode()
    assert ConsultationComment.objects.count() == 1


@pytest.mark.parametrize("method", ["get", "post"])
def test_visitor__is_sent_to_sign_in(consultation, method):
    response = getattr(Client(), method)(url_of(consultation), said(consultation))
    assert response.status_code == 302
    assert response["Location"].startswith("/admin/login/")
    assert not ConsultationComment.objects.exists()


@pytest.mark.parametrize("role", ["member", "coordinator", "deputy"])
def test_consultation__is_listed_for_those_who_are_asked(cast: Cast, consultation, member, role):
    user = {"member": member, "coordinator": cast.coordinator, "deputy": cast.deputy}[role]
    client = client_of(user)
    assert url_of(consultation) in client.get("/consultations/").content.decode()
    assert client.get(url_of(consultation)).status_code == 200
    assert client.post(url_of(consultation), said(consultation)).status_code == 302


def test_working_groups__lead_to_the_consultations(member):
    assert 'href="/consultations/"' in client_of(member).get("/groups/").content.decode()


def test_last_day__counts_to_its_end(consultation, member):
    with days_later(7):
        assert client_of(member).post(url_of(consultation), said(consultation)).status_code == 302
    with days_later(8):
        response = client_of(member).post(url_of(consultation), said(consultation, text="نموذج: متأخر"))
    html = response.content.decode()
    assert response.status_code == 422
    assert "لا تُقبل تعليقات" in html
    assert "نموذج: متأخر" in html
    assert ConsultationComment.objects.count() == 1


@pytest.mark.parametrize(
    "fields",
    [{"text": ""}, {"text": " \u202e\n"}, {"text": "x" * 3001}],
    ids=["no text", "nothing visible", "too long"],
)
def test_bad_text__is_refused_beside_its_paragraph(consultation, member, fields):
    response = client_of(member).post(url_of(consultation), said(consultation, **fields))
    html = response.content.decode()
    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["text"]
    assert html.count('<details class="comment-on" open>') == 1
    assert 'class="errorlist"' in html
    assert not ConsultationComment.objects.exists()


@pytest.mark.parametrize("place", ["", "0", "999", "x", "-1"])
def test_unknown_paragraph__is_refused(consultation, member, place):
    response = client_of(member).post(url_of(consultation), said(consultation, paragraph=place))
    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()
    assert not ConsultationComment.objects.exists()


def test_comment_on_a_text_that_changed__is_refused_and_what_was_typed_is_kept(cast: Cast, consultation, member):
    draft = PositionPaperPage.objects.get(pk=consultation.approval_round.page_id).get_latest_revision().as_object()
    draft.summary = SECRET
    draft.save_revision(user=cast.author)
    client = client_of(member)
    response = client.post(url_of(consultation), said(consultation, text="نموذج: رأي طويل"))
    html = response.content.decode()
    assert response.status_code == 422
    assert "نموذج: رأي طويل" in html
    # The draft of the change is not the members' business before they are asked about it.
    assert SECRET not in html
    assert not ConsultationComment.objects.exists()


def test_comment_on_the_text_before__is_refused_once_the_members_are_asked_about_another(
    cast: Cast, consultation, member
):
    before = said(consultation, text="نموذج: رأي طويل")
    draft = PositionPaperPage.objects.get(pk=consultation.approval_round.page_id).get_latest_revision().as_object()
    draft.problem = "<p>نموذج: فقرة أخرى</p>"
    draft.save_revision(user=cast.author)
    vote(consultation.approval_round, cast.coordinator)
    client = client_of(member)
    response = client.post(url_of(consultation), before)
    html = response.content.decode()
    assert response.status_code == 422
    assert "نموذج: فقرة أخرى" in html
    assert "نموذج: رأي طويل" in html
    assert not ConsultationComment.objects.exists()
    shown = Consultation.objects.get().text_hash
    assert client.post(url_of(consultation), before | {"text_hash": shown}).status_code == 302


def test_closed_consultation__shows_answers_and_takes_no_comment(cast: Cast, consultation, member):
    make_comment(consultation, member, is_accepted=True, answer="نموذج: جواب", answered_at=consultation.opened_at)
    with days_later(8):
        close(consultation.pk, by=cast.author, summary="نموذج: خلاصة")
    client = client_of(member)
    html = client.get(url_of(consultation)).content.decode()
    assert "نموذج: جواب" in html
    assert "نموذج: خلاصة" in html
    assert "<textarea" not in html
    assert client.post(url_of(consultation), said(consultation)).status_code == 422
    assert ConsultationComment.objects.count() == 1


def test_answers__stay_out_of_caches_and_search_engines(consultation, member):
    response = client_of(member).get(url_of(consultation))
    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"
    assert "<script" not in response.content.decode()


def test_comment__needs_its_token(consultation, member):
    client = Client(enforce_csrf_checks=True)
    client.force_login(member)
    assert client.post(url_of(consultation), said(consultation)).status_code == 403
    assert not ConsultationComment.objects.exists()


def test_page__costs_the_same_for_many_comments(cast: Cast, consultation, member):
    client = client_of(member)
    make_comment(consultation, member)
    few = count_queries(client, url_of(consultation))
    for place in range(1, 30):
        make_comment(consultation, cast.deputy, paragraph=place, quote=f"{place}")
    assert count_queries(client, url_of(consultation)) == few


def test_list__costs_the_same_for_many_consultations(cast: Cast, consultation, member):
    client = client_of(member)
    few = count_queries(client, "/consultations/")
    for _number in range(4):
        consulted(cast)
    assert count_queries(client, "/consultations/") == few
