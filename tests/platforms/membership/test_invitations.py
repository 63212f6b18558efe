"""The federation invites authorities to a platform."""

from __future__ import annotations

import datetime

import pytest
from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone

from platforms.enums import CouncilType, MembershipState, Region
from platforms.membership import invitations
from platforms.membership.events import invited
from platforms.membership.invitations import invite
from platforms.models import LocalAuthority, Membership
from tests.factories.authorities import make_authority, make_governorate, make_membership
from tests.factories.translations import translate

pytestmark = pytest.mark.django_db
MANY = 445
DAY = datetime.date(2026, 3, 1)
EARLIER = datetime.date(2025, 1, 1)


def invite_address(**asked: object) -> str:
    return f"{reverse('membership_invite')}?" + "&".join(f"{name}={value}" for name, value in asked.items())


def state_of(authority: LocalAuthority) -> str:
    return Membership.objects.get(local_authority=authority).state


@pytest.fixture
def governorates(db):
    return make_governorate("نموذج: شمال", "XX-N", region=Region.NORTH), make_governorate(
        "نموذج: جنوب", "XX-S", region=Region.SOUTH
    )


@pytest.fixture
def authorities(governorates):
    north, south = governorates
    return {
        "north": make_authority("north", north),
        "village": make_authority("village", north, council_type=CouncilType.VILLAGE_COUNCIL),
        "south": make_authority("south", south),
    }


def shown(response) -> set[str]:
    return {one.slug for one in response.context["form"].shown}


def test_first_visit__asks_for_the_platform_only(federation, platform):
    response = federation.get(reverse("membership_invite"))
    assert platform.title in response.content.decode()
    assert response.context["form"] is None


@pytest.mark.parametrize("asked", ["0", "x", "", "999999"])
def test_unknown_platform__gets_a_message_at_its_field(federation, platform, asked):
    response = federation.get(invite_address(platform=asked))
    assert list(response.context["filter"].errors) == ["platform"]


def test_page_of_another_language__is_not_offered(federation, platform):
    english = translate(platform)
    assert list(federation.get(invite_address(platform=english.pk)).context["filter"].errors) == ["platform"]


def test_filter__narrows_by_governorate_type_and_region(federation, platform, authorities):
    place = authorities["north"].governorate_id
    asked = {
        invite_address(platform=platform.pk): {"north", "village", "south"},
        invite_address(platform=platform.pk, governorate=place): {"north", "village"},
        invite_address(platform=platform.pk, council_type="village_council"): {"village"},
        invite_address(platform=platform.pk, region="south"): {"south"},
        invite_address(platform=platform.pk, region="south", governorate=place): set(),
    }
    assert {address: shown(federation.get(address)) for address in asked} == asked


def test_filter__offers_those_that_left_and_hides_those_with_an_answer_unless_asked(federation, platform, authorities):
    make_membership(platform, authorities["north"], state=MembershipState.LEFT, left_on=EARLIER)
    make_membership(platform, authorities["south"], state=MembershipState.DECLINED)
    assert shown(federation.get(invite_address(platform=platform.pk))) == {"north", "village"}
    everyone = federation.get(invite_address(platform=platform.pk, scope="all"))
    assert shown(everyone) == {"north", "village", "south"}
    assert str(MembershipState.DECLINED.label) in everyone.content.decode()


def test_ticked_authorities__are_invited_today(federation, platform, authorities):
    chosen = authorities["north"]
    response = federation.post(invite_address(platform=platform.pk), {"local_authorities": [chosen.pk]})
    membership = Membership.objects.get()
    assert (membership.platform, membership.local_authority) == (platform, chosen)
    assert (membership.state, membership.invited_on) == (MembershipState.INVITED, timezone.localdate())
    assert response.context["result"].invited == [chosen]
    assert chosen.name in response.content.decode()


def test_all_of_them__are_those_that_the_filter_finds(federation, platform, authorities):
    federation.post(invite_address(platform=platform.pk, region="north"), {"everyone": "on"})
    found = set(Membership.objects.values_list("local_authority__slug", flat=True))
    assert found == {"north", "village"}


@pytest.mark.parametrize(
    "posted",
    [{}, {"local_authorities": ["999999"]}, {"local_authorities": ["x"]}],
    ids=["nobody", "unknown authority", "no number"],
)
def test_bad_choice__gets_a_message_at_the_list_and_invites_nobody(federation, platform, authorities, posted):
    response = federation.post(invite_address(platform=platform.pk), posted)
    assert list(response.context["form"].errors) == ["local_authorities"]
    assert "error-message" in response.content.decode()
    assert not Membership.objects.exists()


def test_authority_invited_by_a_colleague_meanwhile__is_named_and_left(federation, platform, authorities):
    make_membership(platform, authorities["north"], state=MembershipState.INVITED, invited_on=EARLIER)
    ticked = {"local_authorities": [authorities["north"].pk, authorities["south"].pk]}
    response = federation.post(invite_address(platform=platform.pk), ticked)
    assert response.context["result"].invited == [authorities["south"]]
    assert [one.local_authority for one in response.context["result"].unchanged] == [authorities["north"]]
    assert Membership.objects.get(local_authority=authorities["north"]).invited_on == EARLIER


@pytest.mark.parametrize("state", [MembershipState.ACTIVE, MembershipState.INVITED, MembershipState.DECLINED])
def test_membership_with_an_answer__stays_as_it_is(platform, authorities, state):
    before = make_membership(platform, authorities["north"], state=state, invited_on=EARLIER)
    result = invite(platform, [authorities["north"]], DAY)
    assert (result.invited, result.unchanged) == ([], [before])
    before.refresh_from_db()
    assert (before.state, before.invited_on) == (state, EARLIER)


def test_authority_that_left__is_asked_again(platform, authorities):
    left = make_membership(
        platform, authorities["north"], state=MembershipState.LEFT, joined_on=EARLIER, answered_on=EARLIER, left_on=DAY
    )
    assert invite(platform, [authorities["north"]], DAY).invited == [authorities["north"]]
    left.refresh_from_db()
    assert (left.state, left.invited_on, left.answered_on) == (MembershipState.INVITED, DAY, None)


def test_failure_in_the_middle__leaves_nobody_invited(platform, authorities, monkeypatch):
    def fail(*args: object, **kwargs: object) -> None:
        raise IntegrityError

    make_membership(platform, authorities["south"], state=MembershipState.LEFT, left_on=EARLIER)
    monkeypatch.setattr(invitations.Membership.objects, "bulk_update", fail)
    with pytest.raises(IntegrityError):
        invite(platform, list(authorities.values()), DAY)
    assert state_of(authorities["south"]) == MembershipState.LEFT
    assert Membership.objects.count() == 1


def test_invitations__are_announced_once_after_the_commit(platform, authorities, django_capture_on_commit_callbacks):
    heard: list = []
    invited.connect(lambda membership_ids, **kwargs: heard.append(membership_ids), weak=False, dispatch_uid="t")
    try:
        with django_capture_on_commit_callbacks(execute=True):
            invite(platform, list(authorities.values()), DAY)
        with django_capture_on_commit_callbacks(execute=True):
            invite(platform, list(authorities.values()), DAY)
    finally:
        invited.disconnect(dispatch_uid="t")
    assert [sorted(ids) for ids in heard] == [sorted(Membership.objects.values_list("pk", flat=True))]


def test_one_authority__is_invited_from_its_record(federation, platform, authorities):
    address = reverse("membership_invite_one", args=[authorities["north"].pk])
    assert address in federation.get(reverse("wagtailsnippets_platforms_localauthority:list")).content.decode()
    edit = reverse("wagtailsnippets_platforms_localauthority:edit", args=[authorities["north"].pk])
    assert address in federation.get(edit).content.decode()
    assert federation.post(address, {"platform": platform.pk}).status_code == 302
    assert state_of(authorities["north"]) == MembershipState.INVITED
    again = federation.post(address, {"platform": platform.pk})
    assert list(again.context["form"].errors) == ["platform"]


def test_platform_in_the_editor__leads_to_its_invitations(federation, platform):
    english = translate(platform)
    for page in (platform, english):
        html = federation.get(reverse("wagtailadmin_explore", args=[page.pk])).content.decode()
        assert invite_address(platform=platform.pk) in html


@pytest.mark.parametrize("count", [5, MANY])
def test_inviting__takes_as_many_queries_for_all_as_for_a_few(
    federation, platform, count, django_assert_max_num_queries
):
    places = [make_governorate(f"نموذج {number}", f"XX-{number:02}") for number in range(16)]
    for number in range(count):
        make_authority(f"town-{number}", places[number % 16])
    address = invite_address(platform=platform.pk)
    federation.get(address)
    with django_assert_max_num_queries(20):
        assert len(shown(federation.get(address))) == count
    # SQLite writes a hundred rows at a time.
    with django_assert_max_num_queries(28):
        federation.post(address, {"everyone": "on"})
    assert Membership.objects.filter(state=MembershipState.INVITED).count() == count
