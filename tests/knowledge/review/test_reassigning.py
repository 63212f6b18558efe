"""The federation gives a seat to somebody else on the review screen."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from knowledge.approval.enums import Choice
from knowledge.approval.models import SeatReassignment
from tests.factories.approval import Cast, vote
from tests.factories.people import make_federation_user, make_user

from .screens import everything_recorded, let_into_the_admin, open_screen, send_seat, send_vote

pytestmark = pytest.mark.django_db


@pytest.fixture
def federation():
    return make_federation_user()


@pytest.fixture
def newcomer():
    return let_into_the_admin(make_user("newcomer"))


def test_seat__goes_to_another_person_who_votes_then(cast: Cast, federation, newcomer):
    approval_round = cast.at_committee()
    fields = {"from_user": cast.chair.pk, "to_user": newcomer.pk, "why": "نموذج: سفر"}
    response = send_seat(approval_round, federation, **fields)
    assert response.url == approval_round.get_absolute_url()
    assert SeatReassignment.objects.get().reason == "نموذج: سفر"
    vote(approval_round, cast.member)
    assert send_vote(approval_round, newcomer).status_code == 302
    approval_round.refresh_from_db()
    assert not approval_round.is_open


def test_seat__may_be_one_more(cast: Cast, federation, newcomer):
    send_seat(cast.at_committee(), federation, from_user="", to_user=newcomer.pk, why="نموذج: سفر")
    assert SeatReassignment.objects.get().from_user is None


def test_seat__is_not_given_without_a_reason_and_the_choice_is_kept(cast: Cast, federation, newcomer):
    approval_round = cast.at_committee()
    before = everything_recorded()
    response = send_seat(approval_round, federation, from_user=cast.chair.pk, to_user=newcomer.pk, why=" ")
    page = BeautifulSoup(response.content, "html.parser")
    assert response.status_code == 422
    assert page.find("option", attrs={"value": str(newcomer.pk), "selected": True})
    assert page.find(class_="error-message")
    assert everything_recorded() == before


@pytest.mark.parametrize("name", ["author", "member"])
def test_seat__is_not_given_to_the_author_or_a_holder(cast: Cast, federation, name):
    approval_round = cast.at_committee()
    person = let_into_the_admin(getattr(cast, name))
    before = everything_recorded()
    assert send_seat(approval_round, federation, from_user="", to_user=person.pk, why="نموذج").status_code == 422
    assert everything_recorded() == before


def test_seat__is_not_given_to_an_account_without_the_admin_or_a_closed_one(cast: Cast, federation, newcomer):
    approval_round = cast.at_committee()
    newcomer.is_active = False
    newcomer.save()
    before = everything_recorded()
    for person in (newcomer, make_user("reader")):
        assert send_seat(approval_round, federation, from_user="", to_user=person.pk, why="نموذج").status_code == 422
    assert everything_recorded() == before


@pytest.mark.parametrize("name", ["chair", "coordinator"])
def test_seat__is_the_federations_to_give(cast: Cast, newcomer, name):
    approval_round = cast.at_committee()
    user = getattr(cast, name)
    before = everything_recorded()
    assert send_seat(approval_round, user, from_user="", to_user=newcomer.pk, why="نموذج").status_code == 403
    assert everything_recorded() == before
    assert "reassign" not in open_screen(approval_round, user).content.decode()


def test_seat__is_not_given_after_the_decision(cast: Cast, federation, newcomer):
    approval_round = cast.approve(cast.submitted())
    before = everything_recorded()
    assert send_seat(approval_round, federation, from_user="", to_user=newcomer.pk, why="نموذج").status_code == 403
    assert everything_recorded() == before


def test_blocked_step__is_said_to_be_so_to_those_who_can_help(cast: Cast, federation):
    approval_round = cast.at_committee()
    assert "help-warning" not in open_screen(approval_round, federation).content.decode()
    vote(approval_round, cast.chair, Choice.ABSTAIN)
    assert "help-warning" in open_screen(approval_round, federation).content.decode()
    assert "help-warning" not in open_screen(approval_round, cast.member).content.decode()
