"""Inviting outside reviewers in the admin: who may, what goes out, and what is refused."""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from knowledge.approval.enums import Choice, LedgerEvent
from knowledge.approval.models import ApprovalRound, LedgerEntry, OutsideReview
from manassat.users.models import User
from tests.factories.approval import Cast, vote
from tests.factories.pages import make_platform
from tests.factories.people import (
    make_coordinator,
    make_federation_user,
    make_former_coordinator,
    make_user,
    make_working_group_member,
    signed_in,
)
from tests.queries import count_queries

from .conftest import EMAIL, NAME, invited, path_of

pytestmark = pytest.mark.django_db


def url_of(approval_round: ApprovalRound) -> str:
    return reverse("moderation_outsiders", args=[approval_round.pk])


def revoke_url(outside_review: OutsideReview) -> str:
    return reverse("moderation_outsider_revoke", args=[outside_review.approval_round_id, outside_review.pk])


def filled(**fields: str) -> dict[str, str]:
    return {"name": NAME, "email": EMAIL, "language": "ar"} | fields


def invite_through(client: Client, approval_round: ApprovalRound, capture: object, **fields: str) -> object:
    with capture(execute=True):
        return client.post(url_of(approval_round), filled(**fields))


@pytest.mark.parametrize(
    ("language", "prefix", "words"), [("ar", "/review/", "هذا الرابط لك وحدك"), ("en", "/en/review/", "yours alone")]
)
def test_invitation__goes_out_in_the_language_of_the_invited(
    cast: Cast, approval_round, django_capture_on_commit_callbacks, language, prefix, words
):
    client = signed_in(cast.coordinator)
    response = invite_through(client, approval_round, django_capture_on_commit_callbacks, language=language)
    assert response.status_code == 302
    (message,) = mail.outbox
    assert message.to == [EMAIL]
    assert words in message.body
    path = path_of(OutsideReview.objects.get())
    assert path.startswith(prefix)
    assert path in message.body
    assert Client().get(path).status_code == 200


def test_invitation__is_on_record(cast: Cast, approval_round):
    signed_in(cast.coordinator).post(url_of(approval_round), filled())
    entry = LedgerEntry.objects.get(event=LedgerEvent.OUTSIDER_INVITED)
    assert (entry.actor_id, entry.data) == (cast.coordinator.pk, {"name": NAME})


def roles(cast: Cast, site_home: object) -> dict[str, tuple[User | None, int]]:
    return {
        "coordinator": (cast.coordinator, 200),
        "deputy": (cast.deputy, 200),
        "federation": (make_federation_user(), 200),
        "author": (cast.author, 403),
        "committee": (cast.chair, 404),
        "member": (make_working_group_member(cast.platform), 404),
        "former coordinator": (make_former_coordinator(cast.platform), 403),
        "coordinator elsewhere": (make_coordinator(make_platform(site_home, "PR"), "elsewhere"), 404),
        "plain": (make_user("plain"), 403),
        "visitor": (None, 403),
    }


ROLES = (
    "coordinator",
    "deputy",
    "federation",
    "author",
    "committee",
    "member",
    "former coordinator",
    "coordinator elsewhere",
    "plain",
    "visitor",
)


@pytest.mark.parametrize("role", ROLES)
def test_screen__is_for_those_who_coordinate_or_oversee(cast: Cast, site_home, outside_review, role):
    user, status = roles(cast, site_home)[role]
    client = signed_in(user) if user else Client()
    client.get("/admin/")
    entries = LedgerEntry.objects.count()
    answers = [
        client.get(url_of(outside_review.approval_round)),
        client.post(url_of(outside_review.approval_round), filled(email="new@example.org")),
        client.post(revoke_url(outside_review)),
    ]
    if status == 200:
        assert [answer.status_code for answer in answers] == [200, 302, 302]
        assert LedgerEntry.objects.count() == entries + 2
        return
    for answer in answers:
        # Wagtail sends whoever has no admin to its login.
        assert answer.status_code == 404 if status == 404 else answer.status_code in (302, 403)
        assert "عنوان المسودة" not in answer.content.decode()
    assert LedgerEntry.objects.count() == entries
    assert OutsideReview.objects.count() == 1
    outside_review.refresh_from_db()
    assert outside_review.revoked_at is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", ""),
        ("name", " \u202e "),
        ("name", "x" * 256),
        ("email", ""),
        ("email", "salma(at)example.org"),
        ("email", "a@example.org\nBcc: b@example.org"),
        ("language", "fr"),
    ],
)
def test_bad_input__is_refused_at_its_field(cast: Cast, approval_round, name, value):
    response = signed_in(cast.coordinator).post(url_of(approval_round), filled(**{name: value}))
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [name]
    assert not OutsideReview.objects.exists()


def test_name__reaches_no_header(cast: Cast, approval_round, django_capture_on_commit_callbacks):
    client = signed_in(cast.coordinator)
    invite_through(client, approval_round, django_capture_on_commit_callbacks, name="نموذج\r\nBcc: x@example.org")
    assert OutsideReview.objects.get().name == "نموذج Bcc: x@example.org"
    assert mail.outbox[0].recipients() == [EMAIL]


def test_second_invitation__waits_until_the_first_is_revoked(cast: Cast, outside_review):
    client, approval_round = signed_in(cast.coordinator), outside_review.approval_round
    response = client.post(url_of(approval_round), filled(email=EMAIL.upper()))
    assert response.status_code == 422
    assert "دعوة سارية" in response.content.decode()
    client.post(revoke_url(outside_review))
    assert client.post(url_of(approval_round), filled()).status_code == 302
    first, second = OutsideReview.objects.all()
    assert first.key != second.key
    assert Client().get(path_of(first)).status_code == 410


def test_decided_round__takes_no_invitation(cast: Cast, approval_round, django_capture_on_commit_callbacks):
    client = signed_in(cast.coordinator)
    vote(approval_round, cast.deputy, Choice.CHANGES, reason="نموذج: سبب")
    response = invite_through(client, approval_round, django_capture_on_commit_callbacks)
    assert response.status_code == 422
    assert not OutsideReview.objects.exists()
    assert mail.outbox == []


def test_revocation__closes_the_link_and_is_on_record(cast: Cast, outside_review):
    client = signed_in(cast.deputy)
    assert client.get(revoke_url(outside_review)).status_code == 405
    client.post(revoke_url(outside_review))
    client.post(revoke_url(outside_review))
    entry = LedgerEntry.objects.get(event=LedgerEvent.OUTSIDER_REVOKED)
    assert (entry.actor_id, entry.data["name"]) == (cast.deputy.pk, NAME)


def test_invitation_of_another_round__is_not_revoked_through_an_own_one(cast: Cast, site_home, approval_round):
    elsewhere = Cast(make_platform(site_home, "PR"))
    foreign = invited(elsewhere.submitted(), elsewhere.coordinator)
    url = reverse("moderation_outsider_revoke", args=[approval_round.pk, foreign.pk])
    assert signed_in(cast.coordinator).post(url).status_code == 404
    foreign.refresh_from_db()
    assert foreign.revoked_at is None


def test_screen__lists_openings_and_comments_escaped(cast: Cast, outside_review):
    path = path_of(outside_review)
    visitor = Client()
    visitor.get(path)
    text_hash = outside_review.approval_round.text_hash
    visitor.post(path, {"comment": "<script>x</script>", "text_hash": text_hash})
    html = signed_in(cast.coordinator).get(url_of(outside_review.approval_round)).content.decode()
    assert "&lt;script&gt;x&lt;/script&gt;" in html
    assert "<script>x" not in html
    assert NAME in html
    # Whoever reads the screen does not get the secret of the link.
    assert outside_review.key.hex not in html


def test_screen__costs_the_same_for_many_invitations(cast: Cast, approval_round):
    client = signed_in(cast.coordinator)
    invited(approval_round, cast.coordinator)
    few = count_queries(client, url_of(approval_round))
    for number in range(12):
        outside_review = invited(approval_round, cast.coordinator, email=f"{number}@example.org")
        Client().get(path_of(outside_review))
    assert count_queries(client, url_of(approval_round)) == few


@pytest.mark.parametrize(("role", "is_led"), [("coordinator", True), ("reviewer", True), ("chair", False)])
def test_review_screen__leads_there_whoever_may_invite(cast: Cast, approval_round, role, is_led):
    html = signed_in(getattr(cast, role)).get(approval_round.get_absolute_url()).content.decode()
    assert (url_of(approval_round) in html) == is_led
