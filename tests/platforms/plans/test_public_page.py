"""A work plan is read by quarter, tells the truth about each row, and leads only where readers may go."""

from __future__ import annotations

import datetime

import pytest
from django.utils.translation import override

from platforms.enums import PlannedState, Quarter
from platforms.plans.overview import plan_overview
from tests.factories.pages import make_learning_day, make_plan, make_platform, make_topic, planned

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 5, 1)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


def test_plan__stands_by_quarter_and_counts_its_states(platform):
    plan = make_plan(
        platform,
        planned("نموذج: لاحق", quarter=Quarter.FOURTH),
        planned("نموذج: سابق", state=PlannedState.HELD),
    )
    with override("en"):
        overview = plan_overview(plan, DAY)
        assert [str(quarter.label) for quarter in overview.quarters] == ["First quarter", "Fourth quarter"]
        assert [(str(label), count) for _state, label, count in overview.states] == [("Planned", 1), ("Held", 1)]


def test_plan__begins_with_the_quarter_its_period_begins_with(platform):
    period = {"period_starts_on": datetime.date(2026, 7, 1), "period_ends_on": datetime.date(2027, 6, 30)}
    plan = make_plan(platform, planned(quarter=Quarter.FIRST), planned(quarter=Quarter.THIRD), **period)
    assert [one.span.value for one in plan_overview(plan, DAY).quarters] == [Quarter.THIRD, Quarter.FIRST]


def test_plan__counts_only_what_is_still_planned(platform):
    dropped = planned(state=PlannedState.DROPPED, dropped_reason="نموذج: سبب")
    plan = make_plan(platform, planned(state=PlannedState.HELD), planned(), dropped)
    progress = plan_overview(plan, DAY).progress
    assert (progress.done, progress.total, progress.overdue, progress.dropped) == (1, 2, 1, 1)


def test_plan__shows_state_of_the_activity_rather_than_the_typed_word(client, platform):
    day = make_learning_day(platform, starts_on=datetime.date(2026, 2, 1))
    plan = make_plan(platform, planned(state=PlannedState.PLANNED, delivered=day))
    assert 'data-state="held"' in client.get(plan.url).content.decode()


def test_plan__links_topic_group_and_delivered_activity(client, platform):
    topic, group, day = make_topic(platform), make_topic(platform, "FM-2"), make_learning_day(platform)
    plan = make_plan(platform, planned(topic=topic, responsible_group=group, delivered=day))
    html = client.get(plan.url).content.decode()
    for page in (topic, group, day):
        assert f'href="{page.url}"' in html


def test_plan__names_the_topics_own_group_once(client, platform):
    topic = make_topic(platform)
    plan = make_plan(platform, planned(topic=topic, responsible_group=topic))
    assert client.get(plan.url).content.decode().count(topic.title) == 1


def test_plan__says_why_a_row_was_dropped(client, platform):
    plan = make_plan(platform, planned(state=PlannedState.DROPPED, dropped_reason="نموذج: <b>سبب</b>"))
    html = client.get(plan.url).content.decode()
    assert "نموذج: &lt;b&gt;سبب&lt;/b&gt;" in html


def test_plan__leads_to_no_draft(client, platform):
    draft = make_learning_day(platform, slug="draft", live=False)
    plan = make_plan(platform, planned(delivered=draft))
    assert "draft" not in client.get(plan.url).content.decode()


def test_plan__says_that_it_is_empty(client, platform):
    assert 'class="notice"' in client.get(make_plan(platform).url).content.decode()
