"""Who may open the review screen, and that nobody else learns so much as a title."""

from __future__ import annotations

import pytest
from django.urls import reverse

from knowledge.approval.enums import Choice
from tests.factories.approval import Cast, make_committee, vote
from tests.factories.pages import make_platform
from tests.factories.people import (
    make_coordinator,
    make_federation_user,
    make_former_coordinator,
    make_user,
    make_working_group_member,
    signed_in,
)

from .screens import let_into_the_admin

pytestmark = pytest.mark.django_db
SECRET = "نموذج: عنوان لا يعرفه أحد"


def addresses(approval_round) -> list[str]:
    text = reverse("moderation_text", args=[approval_round.pk, approval_round.revision_id])
    return [approval_round.get_absolute_url(), text]


@pytest.mark.parametrize("name", ["author", "coordinator", "deputy", "reviewer", "other_reviewer", "chair", "member"])
def test_whoever_is_asked_or_wrote__opens_it_from_the_first_step_on(cast: Cast, name):
    approval_round = cast.submitted()
    client = signed_in(let_into_the_admin(getattr(cast, name)))
    assert [client.get(address).status_code for address in addresses(approval_round)] == [200, 200]


def test_federation__opens_it_without_being_asked(cast: Cast):
    client = signed_in(make_federation_user())
    assert client.get(cast.submitted().get_absolute_url()).status_code == 200


def test_alternate__opens_it(cast: Cast):
    approval_round = cast.submitted()
    alternate = let_into_the_admin(make_user("alternate"))
    cast.chair.committee_seats.update(alternate=alternate)
    assert signed_in(alternate).get(approval_round.get_absolute_url()).status_code == 200


def test_voter__opens_it_after_losing_the_seat(cast: Cast):
    approval_round = cast.at_committee()
    vote(approval_round, cast.member, Choice.ABSTAIN)
    cast.member.committee_seats.get().delete()
    let_into_the_admin(cast.member)
    assert signed_in(cast.member).get(approval_round.get_absolute_url()).status_code == 200


def in_the_admin_only(cast: Cast, home):
    return make_user("other")


def coordinator_of_another_platform(cast: Cast, home):
    return make_coordinator(make_platform(home, "PR"), "elsewhere")


def former_coordinator(cast: Cast, home):
    return make_former_coordinator(cast.platform)


def member_of_the_working_group(cast: Cast, home):
    return make_working_group_member(cast.platform, topic=cast.topic)


def seat_in_another_committee(cast: Cast, home):
    return make_committee(name="نموذج: لجنة أخرى")[0]


@pytest.mark.parametrize(
    "stranger",
    [
        in_the_admin_only,
        coordinator_of_another_platform,
        former_coordinator,
        member_of_the_working_group,
        seat_in_another_committee,
    ],
)
def test_everybody_else__finds_nothing(cast: Cast, site_home, stranger):
    approval_round = cast.submitted(title=SECRET)
    cast.topic = approval_round.page.topic
    client = signed_in(let_into_the_admin(stranger(cast, site_home)))
    for address in addresses(approval_round):
        answer = client.get(address)
        assert answer.status_code == 404
        assert SECRET not in answer.content.decode()


def test_visitor__is_asked_to_sign_in(cast: Cast, client):
    for address in addresses(cast.submitted()):
        assert client.get(address).url.startswith(reverse("wagtailadmin_login"))


def test_round_that_there_is_not__is_found_by_nobody(cast: Cast):
    assert signed_in(cast.reviewer).get(reverse("moderation_review", args=[10**12])).status_code == 404
