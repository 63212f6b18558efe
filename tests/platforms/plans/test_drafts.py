"""A platform's plan for the running year is there before anybody asks for it."""

from __future__ import annotations

import datetime

import pytest
from django.utils.translation import gettext, override

from platforms.models import PlatformPage, WorkPlanPage
from platforms.plans.drafts import ensure_plan_draft
from tests.factories.pages import add_page, make_plan, make_platform

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 11, 24)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def english(platform):
    if existing := PlatformPage.objects.filter(
        translation_key=platform.translation_key, locale__language_code="en"
    ).first():
        return existing
    index_page = platform.get_parent().get_translations().get(locale__language_code="en").specific
    page = PlatformPage(title="Sample: platform", slug="platform-fm", code="FM")
    page.translation_key = platform.translation_key
    return add_page(index_page, page)


def test_plan__is_an_empty_draft_for_the_year(platform):
    plan = ensure_plan_draft(platform, DAY)
    with override("ar"):
        assert plan.title == gettext("Work plan %(year)s") % {"year": 2026}
    assert not plan.live
    assert (plan.slug, plan.planned_activities.count()) == ("work-plan-2026", 0)
    assert (plan.period_starts_on, plan.period_ends_on) == (datetime.date(2026, 1, 1), datetime.date(2026, 12, 31))
    assert plan.latest_revision


def test_plan__is_made_once(platform):
    first = ensure_plan_draft(platform, DAY)
    platform.refresh_from_db()
    assert ensure_plan_draft(platform, DAY) == first


def test_plan__is_left_alone_where_one_runs(platform):
    plan = make_plan(platform)
    assert ensure_plan_draft(platform, DAY) == plan
    assert WorkPlanPage.objects.count() == 1


def test_plan__is_made_anew_for_the_next_year(platform):
    make_plan(platform)
    platform.refresh_from_db()
    assert ensure_plan_draft(platform, datetime.date(2027, 1, 1)).period_starts_on.year == 2027


def test_plans_of_two_languages__know_each_other(platform, english):
    arabic = ensure_plan_draft(platform, DAY)
    twin = ensure_plan_draft(english, DAY)
    assert twin.translation_key == arabic.translation_key
    assert (twin.title, twin.locale.language_code) == ("Work plan 2026", "en")
