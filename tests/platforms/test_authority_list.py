"""The list of authorities is found by name in everyday spellings, by governorate and by type."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from platforms.authority_list import authority_list
from platforms.enums import CouncilType, MembershipState
from tests.factories.authorities import make_authority, make_governorate, make_membership
from tests.factories.pages import make_platform

pytestmark = pytest.mark.django_db


@pytest.fixture
def authorities(db):
    north, south = make_governorate("نموذج: شمال", "XX-N"), make_governorate("نموذج: جنوب", "XX-S")
    make_authority("tayba-n", north, name_ar="الطيبة", name_en="At Tayba", council_type_verified=True)
    make_authority("tayba-s", south, name_ar="الطيبة", name_en="At Tayba")
    make_authority("ariha", south, name_ar="أريحا", name_en="Jericho", council_type=CouncilType.VILLAGE_COUNCIL)


def found(**asked: str) -> list[str]:
    params = QueryDict(mutable=True)
    params.update(asked)
    groups = authority_list(params).groups
    return sorted(authority.slug for group in groups for authority in group.local_authorities)


@pytest.mark.parametrize("name", ["الطيبة", "الطيبه", "طَيبة", "tayba", "AT TAYBA", "  الطيبة  "])
def test_authority_list__finds_a_name_in_everyday_spellings(authorities, name):
    assert found(q=name) == ["tayba-n", "tayba-s"]


def test_authority_list__narrows_down_by_governorate_and_type(authorities):
    assert found(governorate="XX-S") == ["ariha", "tayba-s"]
    assert found(governorate="XX-S", type="village_council") == ["ariha"]


@pytest.mark.parametrize("asked", [{"type": "x"}, {"q": "\0"}, {"q": ""}], ids=["type", "NUL", "blank"])
def test_authority_list__shows_all_for_values_nobody_knows(authorities, asked):
    assert len(found(**asked)) == 3


def test_authority_list__says_that_nothing_matches(client, authorities):
    html = client.get("/authorities/?governorate=nowhere").content.decode()
    assert 'class="notice"' in html
    assert "<details" not in html


def test_authority_list__marks_types_that_are_a_guess(client, authorities):
    assert client.get("/authorities/?q=الطيبة").content.decode().count("(غير مؤكد)") == 1


def test_authority_list__marks_active_members_only(client, authorities, site_home):
    platform = make_platform(site_home)
    member, invited = make_authority("member"), make_authority("invited")
    make_membership(platform, member)
    make_membership(platform, invited, state=MembershipState.INVITED)
    assert client.get("/authorities/").content.decode().count('<span class="badge">عضو</span>') == 1


def test_authority_list__escapes_what_was_asked(client, authorities):
    assert "<script>alert" not in client.get("/authorities/?q=<script>alert(1)</script>").content.decode()
