"""The desk costs the same few queries with a handful of rows and with those of the whole programme."""

from __future__ import annotations

import datetime

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import TaskState

from home.desk.decisions import states_to_decide
from knowledge.models import BestPracticePage, PaperIndexPage, PositionPaperPage, PracticeIndexPage
from knowledge.workflow import paper_workflow
from platforms.enums import PlannedState
from platforms.models import ActivityIndexPage, LearningDayPage, PlatformPage
from tests.factories.approval import make_committee
from tests.factories.authorities import make_governorate
from tests.factories.crowds import add_authorities, add_members, add_pages, send_to_review
from tests.factories.pages import make_platform, make_topic
from tests.factories.people import make_coordinator, make_reviewer, make_user
from tests.factories.plans import make_running_plan

from .screens import client_of

pytestmark = pytest.mark.django_db
MOST_OF_COORDINATOR, MOST_OF_FEDERATION, MOST_OF_COMMITTEE = 25, 30, 25


def fill(platform: PlatformPage, user, *, activities: int, drafts: int, reviews: int, first: int = 0) -> None:
    """Half of the activities are over, half of the drafts change what is public."""
    today, year = timezone.localdate(), datetime.timedelta(days=366)
    days = [today + datetime.timedelta(days=number - activities // 2) for number in range(activities)]
    held = ActivityIndexPage.objects.child_of(platform).get()
    add_pages(held, [LearningDayPage(title=f"نموذج: يوم {day}", starts_on=day, live=True) for day in days])
    shelf = PracticeIndexPage.objects.child_of(platform).get()
    written = [BestPracticePage(title=f"نموذج: مسودة {number}", live=number % 2 == 0) for number in range(drafts)]
    for practice in written:
        practice.has_unpublished_changes, practice.last_published_at = True, timezone.now()
    old = [BestPracticePage(title="نموذج: قديم", last_published_at=timezone.now() - year) for _number in range(drafts)]
    add_pages(shelf, [*written, *old])
    papers = PaperIndexPage.objects.child_of(platform).get()
    waiting = add_pages(papers, [PositionPaperPage(title="نموذج: ورقة", live=False) for _number in range(reviews)])
    workflow = paper_workflow()
    send_to_review(waiting, user, workflow.tasks.first(), workflow)


def queries_of(client) -> list[str]:
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/admin/").status_code == 200
    return [query["sql"] for query in queries]


def test_desk__costs_the_same_few_queries_however_much_there_is(site_home):
    platform, other = make_platform(site_home), make_platform(site_home, "EN")
    coordinator, reviewer, author = make_coordinator(platform), make_reviewer(), make_user("author")
    (chair, *_others) = make_committee()
    make_topic(platform)
    make_running_plan(platform, PlannedState.HELD, PlannedState.PLANNED)
    make_governorate()
    for one in (platform, other):
        fill(one, author, activities=4, drafts=2, reviews=3)
    clients = client_of(coordinator), client_of(reviewer), client_of(chair)
    for client in clients:
        client.get("/admin/")
    few = [len(queries_of(client)) for client in clients]
    assert few[0] <= MOST_OF_COORDINATOR
    assert few[1] <= MOST_OF_FEDERATION
    assert few[2] <= MOST_OF_COMMITTEE

    add_members(platform, add_authorities(445))
    fill(platform, author, activities=300, drafts=40, reviews=15)
    fill(other, author, activities=200, drafts=10, reviews=5)
    for number in range(7):
        make_platform(site_home, f"P{number}")
    assert [len(queries_of(client)) for client in clients] == few


@pytest.mark.parametrize("make_somebody", [make_coordinator, lambda platform: make_reviewer()])
def test_decisions__are_those_that_wagtail_knows(site_home, make_somebody):
    platform = make_platform(site_home)
    fill(platform, make_coordinator(platform, "author"), activities=1, drafts=1, reviews=2)
    user = make_somebody(make_platform(site_home, "EN"))
    assert set(states_to_decide(user)) == set(TaskState.objects.reviewable_by(user))
