"""Every screen of membership is the federation's alone."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from platforms.enums import JoinRequestState, MembershipState
from platforms.models import JoinRequest, Membership
from tests.factories.authorities import make_authority, make_membership
from tests.factories.join_requests import make_join_request
from tests.factories.people import make_coordinator, make_former_coordinator, make_user, make_working_group_member

pytestmark = pytest.mark.django_db
SCREENS = [
    "membership_invite",
    "membership_invitations",
    "membership_invitations_results",
    "join_requests",
    "join_requests_results",
    "missing_members",
    "missing_members_results",
]
RECORDS = ["membership_invite_one", "membership_answer", "membership_leaving", "join_request", "join_request_erase"]
NAME = "نموذج: سر"
ROLES = {
    "coordinator": make_coordinator,
    "former coordinator": make_former_coordinator,
    "member of a working group": make_working_group_member,
    "account without a role": lambda platform: make_user("nobody"),
    "anonymous": lambda platform: None,
}


@pytest.fixture(params=ROLES.values(), ids=ROLES.keys())
def outsider(request, platform) -> Client:
    client = Client()
    if user := request.param(platform):
        client.force_login(user)
    return client


@pytest.fixture
def records(platform) -> dict[str, int]:
    authority = make_authority("secret", name_ar=NAME)
    invited = make_membership(platform, authority, state=MembershipState.INVITED)
    active = make_membership(platform, make_authority("active", name_ar=NAME))
    request = make_join_request(platform, authority, contact_name=NAME)
    pks = (authority.pk, invited.pk, active.pk, request.pk, request.pk)
    return dict(zip(RECORDS, pks, strict=True))


@pytest.fixture
def addresses(records) -> list[str]:
    return [*map(reverse, SCREENS), *(reverse(name, args=[pk]) for name, pk in records.items())]


POSTED = {"platform": "1", "everyone": "on", "answer": "accepted", "day": "2026-01-01", "decision": "accepted"}


def test_screens__open_for_the_federation(federation, addresses):
    assert {address: federation.get(address).status_code for address in addresses} == dict.fromkeys(addresses, 200)


def test_screens__stay_closed_to_everybody_else(outsider, addresses, platform):
    for address in addresses:
        for query in ("", f"?platform={platform.pk}", "?export=csv", "?export=xlsx"):
            response = outsider.get(address + query, follow=True)
            assert response.redirect_chain, address
            assert NAME not in response.content.decode()


def test_posts__change_nothing_for_everybody_else(outsider, addresses, platform):
    before = list(Membership.objects.order_by("pk").values())
    for address in addresses:
        response = outsider.post(f"{address}?platform={platform.pk}", POSTED | {"platform": platform.pk}, follow=True)
        assert NAME not in response.content.decode()
    assert list(Membership.objects.order_by("pk").values()) == before
    assert JoinRequest.objects.get().state == JoinRequestState.WAITING


@pytest.mark.parametrize("make", [make_coordinator, make_working_group_member])
def test_menu__says_nothing_of_it_to_others(platform, records, make):
    client = Client()
    client.force_login(make(platform))
    assert "/admin/memberships/" not in client.get("/admin/").content.decode()


def test_menu__tells_the_federation_how_many_requests_wait(federation, records):
    html = federation.get("/admin/").content.decode()
    assert "/admin/memberships/requests/" in html
    assert "(1)" in html
    assert reverse("missing_members") in html
