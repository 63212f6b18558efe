"""Who held which seat on a chosen day, for the federation."""

from __future__ import annotations

import datetime
from io import BytesIO

import pytest
from django.test import Client
from django.utils.translation import gettext, override
from openpyxl import load_workbook

from platforms.enums import MandateRole
from tests.factories.pages import make_platform
from tests.factories.people import (
    make_coordinator,
    make_federation_user,
    make_mandate,
    make_person,
    make_working_group_member,
)

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/reports/coordination/"
TERM = {"starts_on": datetime.date(2026, 1, 1), "ends_on": datetime.date(2026, 3, 14)}


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture(autouse=True)
def arabic():
    with override("ar"):
        yield


def ask(user=None, **query):
    client = Client()
    client.force_login(user or make_federation_user())
    return client.get(ADDRESS, query)


def rows_of(answer) -> list[list]:
    sheet = load_workbook(BytesIO(answer.getvalue())).active
    return [list(row) for row in sheet.iter_rows(min_row=2, values_only=True)]


@pytest.mark.parametrize(("day", "is_held"), [("2026-03-14", True), ("2026-03-15", False)])
def test_report__names_who_held_the_seat_on_that_day(platform, day, is_held):
    person = make_person("holder")
    make_mandate(platform, person, **TERM)
    assert (person.name_ar in ask(day=day).content.decode()) is is_held


def test_report__says_since_when_a_seat_is_vacant(platform):
    make_mandate(platform, make_person(), **TERM)
    coordinator, deputy = rows_of(ask(day="2026-04-01", export="xlsx"))
    assert coordinator[2:4] == [str(MandateRole.COORDINATOR.label), gettext("Vacant")]
    assert coordinator[8] == datetime.date(2026, 3, 15)
    assert deputy[3] == gettext("Vacant")


def test_report__is_about_today_by_default(platform):
    coordinator = make_coordinator(platform)
    assert coordinator.person.name_ar in ask().content.decode()


def test_csv__keeps_formulas_harmless(platform):
    person = make_person()
    type(person).objects.filter(pk=person.pk).update(name_ar="=1+1")
    make_mandate(platform, person)
    answer = b"".join(ask(export="csv").streaming_content).decode()
    assert "'=1+1" in answer


@pytest.mark.parametrize("day", ["2026-02-30", "x", ""])
def test_report__says_that_a_day_is_none(platform, day):
    answer = ask(day=day)
    assert answer.status_code == 200
    assert answer.context["form"].errors["day"]


@pytest.mark.parametrize("make_somebody", [make_coordinator, make_working_group_member])
def test_report__is_refused_to_others(platform, make_somebody):
    user = make_somebody(platform)
    for query in ({}, {"export": "csv"}, {"export": "xlsx"}):
        answer = ask(user, **query)
        assert answer.status_code == 302
        assert platform.title not in answer.content.decode()


def test_report__costs_the_same_queries_however_many_platforms(site_home, platform, django_assert_num_queries):
    from platforms.mandates.seats import seats_on

    for code in ("EN", "PR", "GZ"):
        make_mandate(make_platform(site_home, code), make_person(code))
    with django_assert_num_queries(3):
        assert len(seats_on(datetime.date(2026, 11, 1))) == 8
