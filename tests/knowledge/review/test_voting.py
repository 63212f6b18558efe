"""The decision bar: who gets it, what comes of it, and what is refused."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from knowledge.approval.enums import Choice, RoundStatus
from knowledge.approval.models import ApprovalRound
from knowledge.models import PositionPaperPage
from tests.factories.approval import Cast, submit, vote
from tests.factories.people import make_user, signed_in

from .screens import everything_recorded, let_into_the_admin, open_screen, send_vote

pytestmark = pytest.mark.django_db


def current(approval_round: ApprovalRound) -> ApprovalRound:
    return ApprovalRound.objects.get(pk=approval_round.pk)


def has_bar(approval_round: ApprovalRound, user) -> bool:
    screen = open_screen(approval_round, user)
    return bool(BeautifulSoup(screen.content, "html.parser").find("button", attrs={"name": "choice"}))


def test_approval__moves_the_paper_on_and_leads_to_the_queue(cast: Cast):
    approval_round = cast.submitted()
    response = send_vote(approval_round, cast.coordinator)
    assert response.url == reverse("moderation_queue")
    assert current(approval_round).step == approval_round.rule.steps.all()[1]


def test_final_approval__names_the_number_and_leads_to_the_public_page(cast: Cast):
    approval_round = cast.at_committee()
    vote(approval_round, cast.member)
    client = signed_in(cast.chair)
    send_vote(approval_round, cast.chair, client=client)
    told = client.get(reverse("wagtailadmin_home")).content.decode()
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id)
    assert paper.live
    assert "PP-" in told
    assert f'href="{paper.url}"' in told


@pytest.mark.parametrize("choice", [Choice.ABSTAIN, Choice.RECUSE])
def test_abstention_and_recusal__are_recorded(cast: Cast, choice):
    approval_round = cast.at_committee()
    assert send_vote(approval_round, cast.member, choice).status_code == 302
    assert approval_round.votes.get(voter=cast.member).choice == choice


def test_request_for_changes__sends_the_paper_back_with_its_reason(cast: Cast):
    approval_round = cast.submitted()
    assert send_vote(approval_round, cast.coordinator, Choice.CHANGES, reason="نموذج: سبب").status_code == 302
    assert current(approval_round).status == RoundStatus.CHANGES_REQUESTED
    assert approval_round.votes.get().reason == "نموذج: سبب"


def test_request_for_changes__is_refused_without_a_reason(cast: Cast):
    approval_round = cast.submitted()
    before = everything_recorded()
    response = send_vote(approval_round, cast.coordinator, Choice.CHANGES, reason="  ")
    assert response.status_code == 422
    assert BeautifulSoup(response.content, "html.parser").find(role="alert")
    assert everything_recorded() == before


def test_vote_on_a_text_changed_meanwhile__is_refused_and_the_reason_kept(cast: Cast):
    approval_round = cast.submitted()
    client = signed_in(cast.coordinator)
    client.get(approval_round.get_absolute_url())
    paper = PositionPaperPage.objects.get(pk=approval_round.page_id)
    paper.title = "نموذج: عنوان آخر"
    paper.save_revision(user=cast.author)
    before = everything_recorded()
    said = {"choice": Choice.CHANGES, "reason": "نموذج: سبب طويل", "text_hash": approval_round.text_hash}
    response = client.post(approval_round.get_absolute_url(), said)
    page = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 422
    assert page.find("textarea", attrs={"name": "reason"}).get_text(strip=True) == "نموذج: سبب طويل"
    assert page.find("input", attrs={"name": "text_hash"})["value"] == current(approval_round).text_hash
    assert everything_recorded() == before


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"choice": "maybe", "reason": "", "text_hash": "x"},
        {"choice": "approve", "reason": "", "text_hash": "x" * 100},
        {"choice": "approve", "reason": "", "text_hash": ""},
        {"choice": "approve", "reason": "\0", "text_hash": "x"},
        {"choice": "changes", "reason": "س" * 3001, "text_hash": "x"},
    ],
    ids=["nothing", "no such vote", "a long hash", "no hash", "a zero byte", "an endless reason"],
)
def test_malformed_vote__is_refused_with_a_message(cast: Cast, fields):
    approval_round = cast.submitted()
    before = everything_recorded()
    response = signed_in(cast.coordinator).post(approval_round.get_absolute_url(), fields)
    assert response.status_code == 422
    assert BeautifulSoup(response.content, "html.parser").find(role="alert")
    assert everything_recorded() == before


def written_by_the_coordinator(cast: Cast):
    cast.author = cast.coordinator
    return cast.submitted(), cast.coordinator


def submitted_by_the_coordinator(cast: Cast):
    return submit(cast.paper(), cast.coordinator), cast.coordinator


def last_edited_by_the_deputy(cast: Cast):
    paper = cast.paper()
    paper.save_revision(user=cast.deputy)
    return submit(PositionPaperPage.objects.get(pk=paper.pk), cast.author), cast.deputy


def overseen_by_a_superuser(cast: Cast):
    superuser = make_user("super")
    superuser.is_superuser = True
    superuser.save()
    return cast.submitted(), superuser


def waiting_for_others(cast: Cast):
    return cast.submitted(), cast.chair


def decided(cast: Cast):
    approval_round = cast.approve(cast.submitted())
    return current(approval_round), cast.other_member


def voted_on_already(cast: Cast):
    approval_round = cast.at_committee()
    vote(approval_round, cast.member)
    return current(approval_round), cast.member


@pytest.mark.parametrize(
    "case",
    [
        written_by_the_coordinator,
        submitted_by_the_coordinator,
        last_edited_by_the_deputy,
        overseen_by_a_superuser,
        waiting_for_others,
        decided,
        voted_on_already,
    ],
)
def test_bar__is_missing_and_a_vote_refused_for_whoever_is_not_asked(cast: Cast, case):
    approval_round, user = case(cast)
    assert not has_bar(approval_round, user)
    before = everything_recorded()
    response = send_vote(approval_round, user, Choice.CHANGES, reason="نموذج: سبب")
    assert response.status_code == 422
    assert BeautifulSoup(response.content, "html.parser").find(role="alert")
    assert everything_recorded() == before


def test_stranger__is_told_nothing_and_votes_nowhere(cast: Cast):
    approval_round = cast.submitted(title="نموذج: سر")
    stranger = let_into_the_admin(make_user("stranger"))
    before = everything_recorded()
    response = send_vote(approval_round, stranger)
    assert response.status_code == 404
    assert "نموذج: سر" not in response.content.decode()
    assert everything_recorded() == before


def test_others__are_named_to_those_who_may_not_vote(cast: Cast):
    screen = open_screen(cast.submitted(), cast.chair)
    bar = BeautifulSoup(screen.content, "html.parser").find(class_="review-bar").get_text()
    assert cast.coordinator.username in bar and cast.deputy.username in bar
