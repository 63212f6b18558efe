"""The state of a planned row follows the page of the activity that was made of it."""

from __future__ import annotations

import datetime

import pytest

from platforms.enums import PlannedState
from platforms.plans.states import delivered_facts, state_of
from tests.factories.pages import make_activity, make_learning_day, make_platform, planned

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 5, 1)
YESTERDAY = TODAY - datetime.timedelta(days=1)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


def state(row) -> PlannedState:
    return state_of(row, delivered_facts([row]), TODAY)


@pytest.mark.parametrize(
    ("activity", "told"),
    [
        ({"starts_on": TODAY}, PlannedState.SCHEDULED),
        ({"starts_on": YESTERDAY}, PlannedState.HELD),
        ({"starts_on": YESTERDAY, "ends_on": TODAY}, PlannedState.SCHEDULED),
        ({"starts_on": YESTERDAY, "reported_on": TODAY}, PlannedState.REPORTED),
        ({"starts_on": YESTERDAY, "live": False}, PlannedState.PLANNED),
    ],
    ids=["today", "past", "running", "reported", "draft"],
)
@pytest.mark.parametrize("make", [make_learning_day, make_activity])
def test_state__is_told_by_the_activity(platform, make, activity, told):
    assert state(planned(delivered=make(platform, **activity), state=PlannedState.PLANNED)) == told


def test_state__is_the_stored_word_without_an_activity():
    assert state(planned(state=PlannedState.HELD)) == PlannedState.HELD


def test_state__is_the_stored_word_where_the_activity_names_no_day(platform):
    workshop = make_activity(platform, starts_on=None)
    assert state(planned(delivered=workshop, state=PlannedState.SCHEDULED)) == PlannedState.SCHEDULED


def test_state__stays_dropped_whatever_the_activity_says(platform):
    day = make_learning_day(platform, starts_on=YESTERDAY)
    row = planned(delivered=day, state=PlannedState.DROPPED, dropped_reason="نموذج")
    assert state(row) == PlannedState.DROPPED


def test_facts__take_one_query_for_many_rows(platform, django_assert_num_queries):
    rows = [planned(delivered=make_learning_day(platform, slug=f"day-{number}")) for number in range(20)]
    with django_assert_num_queries(1):
        assert len(delivered_facts(rows)) == 20
