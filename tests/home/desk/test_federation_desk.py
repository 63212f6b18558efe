"""What the federation finds first: vacancies, what is overdue, and all platforms in one table."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, override
from wagtail.models import TaskState

from knowledge.workflow import reviewers_group
from manassat.users.models import User
from platforms.enums import MandateRole, MembershipState, PlannedState
from platforms.models import JoinRequest
from tests.factories.approval import make_ready_paper, submit, vote
from tests.factories.authorities import make_authority, make_membership
from tests.factories.pages import make_activity, make_learning_day, make_platform, make_practice
from tests.factories.people import (
    make_coordinator,
    make_federation_user,
    make_mandate,
    make_person,
    make_reviewer,
    make_user,
)
from tests.factories.plans import make_running_plan
from tests.factories.workflows import reviewed_by, submit_to_group

from .screens import card, first_screen

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture(autouse=True)
def arabic():
    with override("ar"):
        yield


def overdue() -> str:
    return card(first_screen(make_federation_user()), gettext("Overdue"))


def wait(page, days: int) -> None:
    TaskState.objects.filter(workflow_state__object_id=str(page.pk)).update(started_at=timezone.now() - days * DAY)


def ask_to_join(platform, days: int) -> None:
    request = JoinRequest.objects.create(
        platform=platform, local_authority=make_authority("asking"), consented_at=timezone.now()
    )
    JoinRequest.objects.filter(pk=request.pk).update(asked_at=timezone.now() - days * DAY)


def test_vacancies__name_the_free_seats_only(platform):
    make_coordinator(platform)
    vacant = card(first_screen(make_federation_user()), gettext("Vacant seats"))
    assert platform.title in vacant
    assert str(MandateRole.DEPUTY.label) in vacant
    assert str(MandateRole.COORDINATOR.label) not in vacant


@pytest.mark.parametrize(("days", "is_listed"), [(14, False), (15, True)])
def test_review__is_overdue_after_two_weeks(platform, days, is_listed):
    practice = reviewed_by(make_practice(platform, live=False), reviewers_group())
    submit_to_group(practice, make_coordinator(platform))
    wait(practice, days)
    assert (practice.title in overdue()) is is_listed


@pytest.mark.parametrize(("days_late", "is_listed"), [(0, False), (1, True)], ids=["last day", "day after"])
def test_paper__is_overdue_after_the_due_date_of_its_step(platform, days_late, is_listed):
    approval_round = submit(make_ready_paper(platform), make_coordinator(platform))
    approval_round.due_on = timezone.localdate() - days_late * DAY
    approval_round.save()
    assert (approval_round.page.title in overdue()) is is_listed


@pytest.mark.parametrize(("days", "is_listed"), [(14, False), (15, True)])
def test_report__is_overdue_after_two_weeks(platform, days, is_listed):
    activity = make_activity(platform, starts_on=timezone.localdate() - days * DAY)
    assert (activity.title in overdue()) is is_listed


@pytest.mark.parametrize(("days", "is_listed"), [(7, False), (8, True)])
def test_request_to_join__is_overdue_after_a_week(platform, days, is_listed):
    ask_to_join(platform, days)
    assert (str(gettext("Request to join")) in overdue()) is is_listed


@pytest.mark.parametrize(
    ("state", "is_listed"), [(PlannedState.PLANNED, True), (PlannedState.SCHEDULED, True), (PlannedState.HELD, False)]
)
def test_planned_row__is_overdue_when_its_quarter_is_over(platform, state, is_listed):
    start = timezone.localdate() - 180 * DAY
    quarter = str((start.month - 1) // 3 + 1)
    end = start + 260 * DAY
    make_running_plan(platform, state, quarter=quarter, period_starts_on=start, period_ends_on=end)
    assert ("نموذج: بند 0" in overdue()) is is_listed


@pytest.mark.parametrize(("left", "is_listed"), [(60, True), (61, False)])
def test_mandate__is_listed_before_it_ends_without_successor(platform, left, is_listed):
    mandate = make_mandate(platform, make_person(), ends_on=timezone.localdate() + left * DAY)
    assert (str(mandate.person) in overdue()) is is_listed


def test_mandate__is_not_listed_once_there_is_a_successor(platform):
    end = timezone.localdate() + 10 * DAY
    make_mandate(platform, make_person("old"), ends_on=end)
    make_mandate(platform, make_person("new"), starts_on=end + DAY, ends_on=end + 365 * DAY)
    assert gettext("Nothing has waited too long.") in overdue()


def test_table__has_a_line_for_each_platform(site_home, platform):
    make_membership(platform, make_authority("one"), state=MembershipState.ACTIVE)
    make_platform(site_home, "EN")
    make_learning_day(platform, starts_on=datetime.date(2026, 3, 14), reported_on=datetime.date(2026, 3, 20))
    make_running_plan(platform, PlannedState.HELD, PlannedState.PLANNED)
    screen = first_screen(make_federation_user())
    assert screen.count("<tr data-hue=") == 2
    assert '<progress value="1" max="2"' in screen
    assert date_format(datetime.date(2026, 3, 14)) in screen


def test_waiting__is_what_the_reviewer_may_decide(platform):
    approval_round = submit(make_ready_paper(platform), make_user("author"))
    vote(approval_round, make_coordinator(platform))
    title, reviewer = approval_round.page.title, make_reviewer()
    screen = first_screen(reviewer)
    assert title in card(screen, gettext("Waiting for you"))
    assert f'href="/admin/moderation/{approval_round.pk}/"' in screen
    assert title not in card(first_screen(make_federation_user()), gettext("Waiting for you"))
    vote(approval_round, reviewer)
    assert title not in card(first_screen(reviewer), gettext("Waiting for you"))


def test_requests__are_listed(platform):
    ask_to_join(platform, 1)
    assert "نموذج: asking" in card(first_screen(make_federation_user()), gettext("Requests to join"))


def test_superuser__has_the_federations_desk(platform):
    root = User.objects.create_superuser("root", "root@example.org", "x")
    assert platform.title in card(first_screen(root), gettext("Vacant seats"))


@pytest.mark.parametrize("make_user", [make_federation_user, make_reviewer])
def test_desk__works_without_any_platform(db, make_user):
    assert gettext("Every seat is held.") in card(first_screen(make_user()), gettext("Vacant seats"))
