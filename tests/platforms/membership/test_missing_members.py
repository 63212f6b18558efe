"""The report on the authorities that a platform does not have."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from manassat.core.spreadsheets import harmless
from platforms.enums import CouncilType, MembershipState, Region
from tests.factories.authorities import make_authority, make_governorate, make_membership
from tests.factories.pages import make_platform

pytestmark = pytest.mark.django_db
STATES = {
    "invited": {"state": MembershipState.INVITED},
    "declined": {"state": MembershipState.DECLINED},
    "left": {"state": MembershipState.LEFT, "left_on": timezone.localdate()},
}


@pytest.fixture
def authorities(platform):
    """One member, one in each other state, one never asked."""
    place = make_governorate("نموذج: شمال", "XX-N", region=Region.NORTH)
    found = {name: make_authority(name, place) for name in ("member", "asked-never", *STATES)}
    make_membership(platform, found["member"])
    for name, fields in STATES.items():
        make_membership(platform, found[name], **fields)
    return found


def report(federation, **asked: object):
    return federation.get(reverse("missing_members"), asked)


def slugs(response) -> set[str]:
    return {one.slug for one in response.context["object_list"]}


def test_report__lists_all_that_are_no_members_with_their_state(federation, platform, authorities):
    response = report(federation, platform=platform.pk)
    assert slugs(response) == {"asked-never", *STATES}
    html = response.content.decode()
    for state in (MembershipState.INVITED, MembershipState.DECLINED, MembershipState.LEFT):
        assert str(state.label) in html


def test_report__counts_by_state_governorate_and_type(federation, platform, authorities):
    make_authority("village", authorities["member"].governorate, council_type=CouncilType.VILLAGE_COUNCIL)
    summary = report(federation, platform=platform.pk).context["summary"]
    assert [number for _label, number in summary.states] == [1, 1, 1, 1, 2]
    assert [(row.name, row.counts, row.total) for row in summary.rows] == [("نموذج: شمال", [4, 1], 5)]


@pytest.mark.parametrize("state", [*STATES, "none"])
def test_report__narrows_by_state(federation, platform, authorities, state):
    expected = {"asked-never"} if state == "none" else {state}
    assert slugs(report(federation, platform=platform.pk, state=state)) == expected


def test_report__narrows_by_place_and_type(federation, platform, authorities):
    south = make_governorate("نموذج: جنوب", "XX-S", region=Region.SOUTH)
    make_authority("village", south, council_type=CouncilType.VILLAGE_COUNCIL)
    for asked in ({"governorate": south.pk}, {"region": "south"}, {"council_type": "village_council"}):
        assert slugs(report(federation, platform=platform.pk, **asked)) == {"village"}


def test_report__is_of_the_platform_asked_for_and_first_of_the_first(federation, site_home, platform, authorities):
    other = make_platform(site_home, "PR")
    assert report(federation).context["platform"] == platform
    response = report(federation, platform=other.pk)
    assert "member" in slugs(response)
    assert report(federation, platform="x").status_code == 200


def test_report__stays_empty_without_any_platform(federation, site_home):
    assert report(federation).status_code == 200


def test_spreadsheets__hold_all_rows_and_no_formula(federation, platform, authorities):
    make_authority("formula", authorities["member"].governorate, name_ar='=HYPERLINK("http://x")', name_en="@SUM(1)")
    sent = b"".join(report(federation, platform=platform.pk, export="csv").streaming_content).decode("utf-8-sig")
    rows = list(csv.reader(StringIO(sent)))
    assert len(rows) == 1 + 5
    book = load_workbook(BytesIO(b"".join(report(federation, platform=platform.pk, export="xlsx").streaming_content)))
    cells = [str(cell or "") for row in book.active.iter_rows(values_only=True) for cell in row]
    for cell in [cell for row in rows for cell in row] + cells:
        assert not cell.startswith(("=", "+", "-", "@"))
    assert "'@SUM(1)" in cells


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1"])
def test_harmless__disarms_what_begins_a_formula(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["رام الله – البيرة", "", "1-2", "a=b"])
def test_harmless__leaves_other_text_alone(text):
    assert harmless(text) == text


@pytest.mark.parametrize("count", [5, 445])
def test_report__takes_as_many_queries_for_all_as_for_a_few(federation, platform, count, django_assert_max_num_queries):
    places = [make_governorate(f"نموذج {number}", f"XX-{number:02}") for number in range(16)]
    for number in range(count):
        make_authority(f"town-{number}", places[number % 16])
    report(federation)
    with django_assert_max_num_queries(24):
        report(federation)
    with django_assert_max_num_queries(12):
        list(report(federation, export="csv").streaming_content)
