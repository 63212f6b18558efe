"""What a coordinator finds on the first screen, and that it is the own platform's only."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, override

from knowledge.approval.enums import Choice
from platforms.enums import MembershipState, PlannedState
from platforms.models import WorkPlanPage
from tests.factories.approval import make_ready_paper, submit, vote
from tests.factories.authorities import make_authority, make_membership
from tests.factories.pages import (
    make_activity,
    make_learning_day,
    make_platform,
    make_practice,
    make_topic,
)
from tests.factories.people import (
    make_coordinator,
    make_deputy,
    make_former_coordinator,
    make_mandate,
    make_user,
    make_working_group_member,
)
from tests.factories.plans import make_running_plan

from .screens import card, client_of, first_screen

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def coordinator(platform):
    return make_coordinator(platform)


@pytest.fixture(autouse=True)
def arabic():
    with override("ar"):
        yield


@pytest.mark.parametrize("make_user", [make_coordinator, make_deputy], ids=["coordinator", "deputy"])
def test_desk__names_role_and_term(platform, make_user):
    user = make_user(platform)
    mandate = user.person.mandates.get()
    screen = first_screen(user)
    assert str(mandate.get_role_display()) in screen
    assert date_format(mandate.ends_on) in screen


@pytest.mark.parametrize(("left", "is_said"), [(59, True), (60, False)])
def test_desk__counts_the_days_when_the_end_is_near(platform, left, is_said):
    user = make_coordinator(platform, ends_on=timezone.localdate() + left * DAY)
    assert ("desk-badge--warning" in first_screen(user)) is is_said


def test_desk__shows_members_topics_and_plan(platform, coordinator):
    for number, state in enumerate([MembershipState.ACTIVE, MembershipState.ACTIVE, MembershipState.INVITED]):
        make_membership(platform, make_authority(f"town-{number}"), state=state)
    for number in range(4):
        make_topic(platform, f"FM-{number}")
    states = PlannedState.HELD, PlannedState.REPORTED, PlannedState.PLANNED, PlannedState.DROPPED
    make_running_plan(platform, *states)
    screen = first_screen(coordinator)
    assert "<dd>2</dd>" in screen
    assert "<dd>4</dd>" in screen
    assert '<progress value="2" max="3"' in screen


def test_desk__offers_four_large_buttons(platform, coordinator):
    screen = first_screen(coordinator)
    assert screen.count('class="desk-button"') == 4


def test_update_the_plan__opens_the_running_plan(platform, coordinator):
    plan = make_running_plan(platform)
    assert f'class="desk-button" href="/admin/pages/{plan.pk}/edit/"' in first_screen(coordinator)


def test_waiting_for_me__shows_what_was_sent_back_and_reports_due(platform, coordinator):
    paper = make_ready_paper(platform, coordinator, title="نموذج: ورقة أعيدت")
    vote(submit(paper, coordinator), make_deputy(platform), Choice.CHANGES, reason="نموذج: صححوا")
    late = make_activity(platform, title="نموذج: ورشة بلا تقرير", starts_on=timezone.localdate() - 3 * DAY)
    screen = first_screen(coordinator)
    assert f'href="/admin/activities/{late.pk}/report/"' in screen
    waiting = card(screen, gettext("Waiting for you"))
    assert "نموذج: ورقة أعيدت" in waiting
    assert "نموذج: صححوا" in waiting
    assert "نموذج: ورشة بلا تقرير" in waiting


@pytest.mark.parametrize(
    "fields",
    [
        {"starts_on": datetime.date(2019, 9, 18)},
        {"starts_on": datetime.date(2027, 1, 1), "live": False},
        {"reported_on": datetime.date(2026, 1, 1)},
    ],
    ids=["history", "draft", "reported"],
)
def test_report__is_not_asked_for(platform, coordinator, fields):
    values = {"title": "نموذج: لا تقرير", "starts_on": timezone.localdate() - 3 * DAY} | fields
    make_activity(platform, **values)
    assert "نموذج: لا تقرير" not in card(first_screen(coordinator), gettext("Waiting for you"))


def test_waiting_for_others__shows_the_step_and_not_among_drafts(platform, coordinator):
    paper = make_ready_paper(platform, coordinator, title="نموذج: ورقة في المراجعة")
    approval_round = vote(submit(paper, coordinator), make_deputy(platform))
    for user in (coordinator, make_deputy(platform, "other-deputy")):
        screen = first_screen(user)
        awaited = card(screen, gettext("You are waiting for"))
        assert "نموذج: ورقة في المراجعة" in awaited
        assert approval_round.step.name in awaited
        assert f'href="/admin/moderation/{approval_round.pk}/"' in screen
        assert "نموذج: ورقة في المراجعة" not in card(screen, gettext("Drafts"))
        assert "نموذج: ورقة في المراجعة" not in card(screen, gettext("Waiting for you"))


def test_decision__names_the_rules_step_and_leads_to_the_review_screen(platform, coordinator):
    approval_round = submit(make_ready_paper(platform, coordinator, title="نموذج: ورقة للإقرار"), coordinator)
    screen = first_screen(make_deputy(platform))
    assert approval_round.step.name in card(screen, gettext("Waiting for you"))
    assert f'href="/admin/moderation/{approval_round.pk}/"' in screen
    assert "نموذج: ورقة للإقرار" not in card(screen, gettext("You are waiting for"))


@pytest.mark.parametrize(("days_late", "is_late"), [(0, False), (1, True)], ids=["last day", "day after"])
def test_decision__says_when_it_is_overdue_and_comes_first_then(platform, coordinator, days_late, is_late):
    submit(make_ready_paper(platform, coordinator, title="نموذج: ورقة أولى"), coordinator)
    late = submit(make_ready_paper(platform, coordinator, title="نموذج: ورقة ثانية"), coordinator)
    late.due_on = timezone.localdate() - days_late * DAY
    late.save()
    waiting = card(first_screen(make_deputy(platform)), gettext("Waiting for you"))
    said = gettext("overdue, was due on %(day)s") if is_late else gettext("due on %(day)s")
    assert said % {"day": date_format(late.due_on)} in waiting
    assert (waiting.index("نموذج: ورقة ثانية") < waiting.index("نموذج: ورقة أولى")) is is_late


def test_coming__begins_with_what_is_not_published_yet(platform, coordinator):
    today = timezone.localdate()
    make_learning_day(platform, title="نموذج: قريب", slug="one", starts_on=today + 2 * DAY, venue="نموذج: قاعة")
    make_learning_day(platform, title="نموذج: منسي", slug="two", starts_on=today + 9 * DAY, live=False)
    make_learning_day(platform, title="نموذج: بعيد", slug="three", starts_on=today + 90 * DAY, live=False)
    coming = card(first_screen(coordinator), gettext("Coming activities"))
    assert coming.index("نموذج: منسي") < coming.index("نموذج: قريب")
    assert "نموذج: قاعة" in coming
    assert "نموذج: بعيد" not in coming


def test_coming__is_cut_after_five_with_the_way_to_all(platform, coordinator):
    for number in range(7):
        day = timezone.localdate() + number * DAY
        make_learning_day(platform, title=f"نموذج: يوم {number}", slug=f"day-{number}", starts_on=day)
    screen = first_screen(coordinator)
    assert card(screen, gettext("Coming activities")).count("نموذج: يوم") == 5
    held = platform.get_children().get(slug="activities")
    assert f'<a href="/admin/pages/{held.pk}/">' in screen


def test_drafts__say_who_edited_last(platform, coordinator):
    practice = make_practice(platform, live=False, title="نموذج: مسودة")
    practice.save_revision(user=make_user("somebody"))
    published = make_practice(platform, title="نموذج: منشور", slug="public")
    published.title = "نموذج: عنوان جديد"
    published.save_revision(user=coordinator)
    drafts = card(first_screen(coordinator), gettext("Drafts"))
    assert "نموذج: مسودة" in drafts
    assert "somebody" in drafts
    assert "نموذج: عنوان جديد" in drafts


def test_drafts__are_cut_after_ten(platform, coordinator):
    for number in range(12):
        make_practice(platform, live=False, title=f"نموذج: مسودة {number}", slug=f"draft-{number}")
    drafts = card(first_screen(coordinator), gettext("Drafts"))
    assert drafts.count("نموذج: مسودة") == 10


def test_empty_platform__helps_to_begin(platform, coordinator):
    screen = first_screen(coordinator)
    for heading in ("Waiting for you", "You are waiting for", "Coming activities", "Drafts", "Still right?"):
        card(screen, gettext(heading))
    assert gettext("No plan for this period yet.") in screen


def test_desk__shows_nothing_of_another_platform(site_home, platform, coordinator):
    other = make_platform(site_home, "EN", title="نموذج: منصة أجنبية")
    stranger = make_coordinator(other, "stranger")
    make_topic(other, "EN-1", title="نموذج: موضوع أجنبي")
    make_learning_day(other, title="نموذج: يوم أجنبي", starts_on=timezone.localdate() + DAY)
    make_activity(other, title="نموذج: ورشة أجنبية", starts_on=timezone.localdate() - DAY)
    make_practice(other, live=False, title="نموذج: مسودة أجنبية")
    submit(make_ready_paper(other, stranger, title="نموذج: ورقة أجنبية"), stranger)
    make_running_plan(other, PlannedState.PLANNED, title="نموذج: خطة أجنبية")
    assert "أجنبي" not in first_screen(coordinator)
    assert "أجنبي" in first_screen(stranger)


def test_two_platforms__have_a_section_each_and_the_first_is_open(site_home, platform, coordinator):
    other = make_platform(site_home, "EN")
    make_mandate(other, coordinator.person)
    screen = first_screen(coordinator)
    assert screen.count('<details class="desk-platform"') == 2
    assert screen.count('<details class="desk-platform" open>') == 1


@pytest.mark.parametrize("make_user", [make_former_coordinator, make_working_group_member], ids=["former", "member"])
def test_others__have_no_desk(platform, make_user):
    assert 'class="desk"' not in first_screen(make_user(platform))


def test_first_screen__counts_nothing_of_the_whole_site(platform, coordinator):
    assert "w-summary" not in first_screen(coordinator)


def test_next_quarter__shows_what_is_still_to_be_held(platform, coordinator):
    today = timezone.localdate()
    following = (today.month - 1) // 3 % 4 + 2 if today.month < 10 else 1
    period = {"period_starts_on": today, "period_ends_on": today + 180 * DAY}
    make_running_plan(platform, PlannedState.PLANNED, PlannedState.DROPPED, quarter=str(following), **period)
    coming = card(first_screen(coordinator), gettext("Next quarter"))
    assert "نموذج: بند 0" in coming
    assert "نموذج: بند 1" not in coming


def test_new_plan__is_made_once_and_opened(platform, coordinator):
    for _time in range(2):
        answer = client_of(coordinator).post(f"/admin/desk/new-plan/{platform.pk}/")
        plan = WorkPlanPage.objects.child_of(platform).get()
        assert answer.url == f"/admin/pages/{plan.pk}/edit/"
    assert not plan.live


def test_new_plan__is_not_found_for_others(site_home, platform, coordinator):
    other = make_platform(site_home, "EN")
    assert client_of(coordinator).post(f"/admin/desk/new-plan/{other.pk}/").status_code == 404
    assert not WorkPlanPage.objects.child_of(other).exists()
