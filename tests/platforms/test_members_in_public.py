"""What readers are told about members: numbers, lists and persons."""

from __future__ import annotations

import pytest
from django.utils.translation import override
from wagtail.models import PageViewRestriction

from platforms.enums import Region
from platforms.members import count_members, member_map, members_of
from platforms.models import PlatformPage, WorkingGroupMember
from tests.factories.authorities import make_authority, make_membership
from tests.factories.pages import add_page, make_platform, make_topic
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def authority(db):
    return make_authority()


def hide(platform: PlatformPage, how: str) -> None:
    if how == "unpublished":
        platform.unpublish()
    else:
        PageViewRestriction.objects.create(page=platform, restriction_type=PageViewRestriction.LOGIN)


@pytest.mark.parametrize("how", ["unpublished", "private"])
def test_counts__leave_members_of_hidden_platforms_out(client, site_home, platform, authority, how):
    make_membership(platform, authority)
    assert count_members().count == 1
    hide(platform, how)
    assert count_members().count == 0
    assert [mark.governorate.member_count for mark in member_map().marks] == [0]
    badge = '<span class="badge">عضو</span>'
    assert badge not in client.get("/authorities/").content.decode()


def test_counts__keep_an_authority_that_a_public_platform_has_too(site_home, platform, authority):
    make_membership(platform, authority)
    hidden = make_platform(site_home, "PR")
    make_membership(hidden, authority)
    hide(hidden, "private")
    assert count_members().count == 1


def test_members__of_a_hidden_region_stay_away(platform, authority):
    region = add_page(platform, PlatformPage(title="نموذج: منطقة", slug="north", code="FN", region=Region.NORTH))
    make_membership(region, authority)
    assert [one.local_authority for one in members_of(platform)] == [authority]
    hide(region, "private")
    assert members_of(platform) == []


@pytest.mark.parametrize(
    ("consents", "is_shown"), [(True, True), (False, False), (None, True)], ids=["consent", "no consent", "no person"]
)
def test_role_in_a_working_group__follows_the_persons_consent(client, platform, authority, consents, is_shown):
    person = None if consents is None else make_person("seat", consents_to_publication=consents)
    topic = make_topic(platform)
    WorkingGroupMember.objects.create(page=topic, local_authority=authority, person=person, role="نموذج: مقررة")
    with override("ar"):
        addresses = [topic.url, authority.get_absolute_url()]
    for address in addresses:
        html = client.get(address).content.decode()
        assert ("نموذج: مقررة" in html) is is_shown
        assert ("نموذج: seat" in html) is bool(consents)
