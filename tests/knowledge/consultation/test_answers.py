"""Answering in the admin, and the end of a consultation."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from knowledge.approval.enums import LedgerEvent
from knowledge.approval.models import ApprovalRound, Consultation, ConsultationComment, LedgerEntry
from manassat.users.models import User
from tests.factories.approval import Cast, default_rule
from tests.factories.consultations import consulted, make_comment
from tests.factories.pages import make_platform
from tests.factories.people import (
    make_coordinator,
    make_federation_user,
    make_former_coordinator,
    make_working_group_member,
    signed_in,
)
from tests.queries import count_queries

from .conftest import TITLE, days_later

pytestmark = pytest.mark.django_db
SUMMARY = "نموذج: خلاصة"


def url_of(consultation: Consultation) -> str:
    return reverse("moderation_consultation", args=[consultation.pk])


def answer(client: Client, comment: ConsultationComment, **fields: str) -> object:
    url = reverse("moderation_consultation_answer", args=[comment.consultation_id, comment.pk])
    values = {"is_accepted": "yes", "answer": "نموذج: لماذا"} | fields
    return client.post(url, {f"{comment.pk}-{name}": value for name, value in values.items()})


def close(client: Client, consultation: Consultation, summary: str = SUMMARY) -> object:
    return client.post(reverse("moderation_consultation_close", args=[consultation.pk]), {"summary": summary})


@pytest.fixture
def comment(consultation, member) -> ConsultationComment:
    return make_comment(consultation, member)


@pytest.mark.parametrize(("choice", "is_accepted"), [("yes", True), ("no", False)])
def test_answer__is_kept_with_its_reason_and_may_be_changed(cast: Cast, comment, choice, is_accepted):
    client = signed_in(cast.coordinator)
    answer(client, comment, answer="نموذج: رأي أول")
    assert answer(client, comment, is_accepted=choice).status_code == 302
    comment.refresh_from_db()
    assert (comment.is_accepted, comment.answer) == (is_accepted, "نموذج: لماذا")
    assert comment.answered_by == cast.coordinator


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"answer": ""}, "answer"),
        ({"answer": " \u202e "}, "answer"),
        ({"answer": "x" * 3001}, "answer"),
        ({"is_accepted": ""}, "is_accepted"),
        ({"is_accepted": "maybe"}, "is_accepted"),
    ],
)
def test_bad_answer__is_refused_at_its_field(cast: Cast, comment, fields, wrong):
    response = answer(signed_in(cast.coordinator), comment, **fields)
    assert response.status_code == 422
    ((_comment, form),) = response.context["rows"]
    assert list(form.errors) == [wrong]
    comment.refresh_from_db()
    assert comment.answered_at is None


def people(cast: Cast, site_home: object) -> dict[str, User]:
    elsewhere = make_platform(site_home, "PR")
    return {
        "coordinator": cast.coordinator,
        "deputy": cast.deputy,
        "federation": make_federation_user(),
        "member": make_working_group_member(cast.platform, "another-member"),
        "committee": cast.chair,
        "former coordinator": make_former_coordinator(cast.platform),
        "coordinator elsewhere": make_coordinator(elsewhere, "elsewhere"),
        "member elsewhere": make_working_group_member(elsewhere, "member-elsewhere"),
    }


@pytest.mark.parametrize("role", ["coordinator", "deputy", "federation"])
def test_screen__is_for_those_who_answer(cast: Cast, site_home, comment, role):
    client = signed_in(people(cast, site_home)[role])
    html = client.get(url_of(comment.consultation)).content.decode()
    assert TITLE in html
    assert comment.text in html
    assert answer(client, comment).status_code == 302


@pytest.mark.parametrize(("role", "is_led"), [("coordinator", True), ("reviewer", True), ("chair", False)])
def test_review_screen__leads_there_whoever_may_answer(cast: Cast, consultation, role, is_led):
    html = signed_in(getattr(cast, role)).get(consultation.approval_round.get_absolute_url()).content.decode()
    assert (url_of(consultation) in html) == is_led


def test_author_with_a_seat__answers(cast: Cast, member, step):
    cast.author = member
    consultation = consulted(cast)
    comment = make_comment(consultation, cast.deputy)
    assert answer(signed_in(member), comment).status_code == 302


@pytest.mark.parametrize(
    "role", ["member", "committee", "former coordinator", "coordinator elsewhere", "member elsewhere"]
)
def test_screen__does_not_exist_for_others(cast: Cast, site_home, comment, role):
    client = signed_in(people(cast, site_home)[role])
    client.get("/admin/")
    with days_later(8):
        responses = [
            client.get(url_of(comment.consultation)),
            answer(client, comment),
            close(client, comment.consultation),
        ]
    for response in responses:
        # Who has no admin any more is sent to its login.
        assert response.status_code == 404 or "/admin/login/" in response["Location"]
        assert TITLE not in response.content.decode()
    comment.refresh_from_db()
    assert comment.answered_at is None
    assert Consultation.objects.get().closed_at is None


def test_comment_of_another_platform__is_not_answered_through_an_own_one(cast: Cast, site_home, comment):
    elsewhere = Cast(make_platform(site_home, "PR"))
    foreign = make_comment(consulted(elsewhere), elsewhere.coordinator)
    url = reverse("moderation_consultation_answer", args=[comment.consultation_id, foreign.pk])
    response = signed_in(cast.coordinator).post(url, {f"{foreign.pk}-is_accepted": "yes", f"{foreign.pk}-answer": "x"})
    assert response.status_code == 404
    foreign.refresh_from_db()
    assert foreign.answered_at is None


def test_closing__waits_for_the_last_day(cast: Cast, consultation):
    with days_later(7):
        response = close(signed_in(cast.coordinator), consultation)
    assert response.status_code == 422
    assert "أغلق التشاور بعده" in response.content.decode()
    assert Consultation.objects.get().closed_at is None


def test_closing__waits_for_every_answer(cast: Cast, comment):
    with days_later(8):
        client = signed_in(cast.coordinator)
        response = close(client, comment.consultation)
        assert response.status_code == 422
        assert "أجب عن كل التعليقات" in response.content.decode()
        answer(client, comment)
        assert close(client, comment.consultation).status_code == 302


@pytest.mark.parametrize("summary", ["", "\u202e \n", "x" * 5001], ids=["none", "nothing visible", "too long"])
def test_closing__needs_a_summary(cast: Cast, consultation, summary):
    with days_later(8):
        response = close(signed_in(cast.coordinator), consultation, summary)
    assert response.status_code == 422
    assert list(response.context["closing"].errors) == ["summary"]
    assert Consultation.objects.get().closed_at is None


def test_closing__passes_the_step_and_is_on_record(cast: Cast, consultation, member):
    make_comment(consultation, member)
    make_comment(consultation, member)
    with days_later(8):
        client = signed_in(cast.coordinator)
        for choice, comment in zip(("yes", "no"), consultation.comments.all(), strict=True):
            answer(client, comment, is_accepted=choice)
        close(client, consultation)
    approval_round = ApprovalRound.objects.get()
    assert approval_round.step == default_rule().steps.all()[2]
    closed, passed = LedgerEntry.objects.order_by("-sequence")[:2][::-1]
    assert (closed.event, passed.event) == (LedgerEvent.CONSULTATION_CLOSED, LedgerEvent.STEP_PASSED)
    assert closed.data == {"comments": 2, "accepted": 1, "summary": SUMMARY}
    assert closed.actor_id == cast.coordinator.pk


def test_closed_consultation__is_neither_answered_nor_closed_again(cast: Cast, comment):
    with days_later(8):
        client = signed_in(cast.coordinator)
        answer(client, comment)
        close(client, comment.consultation)
        entries = LedgerEntry.objects.count()
        assert close(client, comment.consultation, "نموذج: أخرى").status_code == 422
        answer(client, comment, answer="نموذج: جواب آخر")
    comment.refresh_from_db()
    assert comment.answer == "نموذج: لماذا"
    assert Consultation.objects.get().summary == SUMMARY
    assert LedgerEntry.objects.count() == entries
    assert (
        "<form" not in signed_in(cast.coordinator).get(url_of(comment.consultation)).content.decode().split("<main")[-1]
    )


def test_taking_the_paper_back__ends_the_consultation(cast: Cast, comment):
    comment.consultation.approval_round.task_state.workflow_state.cancel(user=cast.author)
    with days_later(8):
        client = signed_in(cast.coordinator)
        assert close(client, comment.consultation).status_code == 422
        answer(client, comment)
    comment.refresh_from_db()
    assert comment.answered_at is None


def test_screen__costs_the_same_for_many_comments(cast: Cast, comment, member):
    client = signed_in(cast.coordinator)
    few = count_queries(client, url_of(comment.consultation))
    for _number in range(20):
        make_comment(comment.consultation, cast.deputy)
    assert count_queries(client, url_of(comment.consultation)) == few
