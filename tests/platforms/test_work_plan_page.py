"""A work plan is read by quarter, and leads only where readers may go."""

from __future__ import annotations

import datetime

import pytest
from django.utils.translation import override

from platforms.enums import PlannedState, Quarter
from platforms.models import PlannedActivity, WorkPlanPage
from platforms.plan_overview import plan_overview
from tests.factories.pages import add_page, make_learning_day, make_platform, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


def make_plan(platform, *rows: PlannedActivity) -> WorkPlanPage:
    period = {"period_starts_on": datetime.date(2026, 1, 1), "period_ends_on": datetime.date(2026, 12, 31)}
    return add_page(platform, WorkPlanPage(title="نموذج: خطة", slug="plan", planned_activities=list(rows), **period))


def test_plan__stands_by_quarter_and_counts_its_states(platform):
    plan = make_plan(
        platform,
        PlannedActivity(title="نموذج: لاحق", quarter=Quarter.FOURTH),
        PlannedActivity(title="نموذج: سابق", quarter=Quarter.FIRST, state=PlannedState.HELD),
    )
    with override("en"):
        overview = plan_overview(plan)
        assert [str(quarter.label) for quarter in overview.quarters] == ["First quarter", "Fourth quarter"]
        assert [(str(label), count) for label, count in overview.states] == [("Planned", 1), ("Held", 1)]


def test_plan__links_topic_and_delivered_activity(client, platform):
    topic, day = make_topic(platform), make_learning_day(platform)
    plan = make_plan(platform, PlannedActivity(title="نموذج", quarter=Quarter.FIRST, topic=topic, delivered=day))
    html = client.get(plan.url).content.decode()
    assert f'href="{topic.url}"' in html
    assert f'href="{day.url}"' in html


def test_plan__leads_to_no_draft(client, platform):
    draft = make_learning_day(platform, slug="draft", live=False)
    plan = make_plan(platform, PlannedActivity(title="نموذج", quarter=Quarter.FIRST, delivered=draft))
    assert "draft" not in client.get(plan.url).content.decode()


def test_plan__says_that_it_is_empty(client, platform):
    assert 'class="notice"' in client.get(make_plan(platform).url).content.decode()
