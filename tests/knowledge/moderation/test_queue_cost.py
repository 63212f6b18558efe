"""What the queue costs at the size it was promised for: 200 papers of 9 platforms."""

from __future__ import annotations

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Task

from knowledge.approval.enums import Choice
from knowledge.approval.models import ApprovalRound, SavedView, SeatReassignment, Vote
from knowledge.models import PaperIndexPage, PositionPaperPage
from knowledge.workflow import TASK, paper_workflow
from manassat.users.models import User
from platforms.models import PlatformPage
from tests.factories.approval import Cast
from tests.factories.crowds import add_pages, send_to_review
from tests.factories.pages import make_platform
from tests.factories.people import make_coordinator, make_user, signed_in
from tests.queries import count_queries

pytestmark = pytest.mark.django_db
PLATFORMS, PAPERS, MOST_QUERIES = 9, 200, 12


@pytest.fixture
def platforms(site_home, platform) -> list[PlatformPage]:
    others = [make_platform(site_home, f"P{number}") for number in range(1, PLATFORMS)]
    for number, other in enumerate(others):
        make_coordinator(other, f"coordinator-of-{number}")
    return [platform, *others]


def fill(platforms: list[PlatformPage], author: User, number: int) -> None:
    """At every step of the rule, some overdue; each with a vote and a seat that was given to somebody else."""
    for place, platform in enumerate(platforms):
        index_page = PaperIndexPage.objects.child_of(platform).get()
        count = len(range(place, number, len(platforms)))
        papers = [PositionPaperPage(title=f"نموذج: ورقة {one}", owner=author) for one in range(count)]
        send_to_review(add_pages(index_page, papers), author, Task.objects.get(name=TASK), paper_workflow())
        due_on = timezone.localdate() + datetime.timedelta(days=place - 4)
        ApprovalRound.objects.filter(page__in=papers).update(due_on=due_on)
    helper = make_user(f"helper-{number}")
    facts = [{"approval_round": one, "step": one.step} for one in ApprovalRound.objects.filter(votes=None)]
    Vote.objects.bulk_create(Vote(voter=helper, role="member", choice=Choice.APPROVE, **one) for one in facts)
    SeatReassignment.objects.bulk_create(
        SeatReassignment(to_user=helper, by=author, reason="-", **one) for one in facts
    )


def test_queue__takes_twelve_queries_for_two_hundred_papers_of_nine_platforms(platforms, cast: Cast):
    url = reverse("moderation_queue")
    for user in (cast.reviewer, cast.coordinator, cast.chair):
        SavedView.objects.create(user=user, name="نموذج", query="overdue=on")
    fill(platforms, cast.author, PAPERS)
    for user in (cast.reviewer, cast.coordinator, cast.chair):
        assert count_queries(signed_in(user), url) <= MOST_QUERIES, user
    client = signed_in(cast.reviewer)
    assert client.get(url).context["paginator"].count == PAPERS
    assert count_queries(client, f"{url}?overdue=on&mine=on&sort=-votes&q=نموذج") <= MOST_QUERIES


def test_export__takes_as_many_queries_for_all_as_for_a_few(platforms, cast: Cast, django_assert_num_queries):
    client, url = signed_in(cast.reviewer), f"{reverse('moderation_queue')}?export=csv"
    fill(platforms, cast.author, 3 * PLATFORMS)
    client.get(url)
    with CaptureQueriesContext(connection) as few:
        lines = b"".join(client.get(url).streaming_content).splitlines()
    assert len(lines) == 1 + 3 * PLATFORMS
    fill(platforms[:1], cast.author, PAPERS)
    with django_assert_num_queries(len(few)):
        b"".join(client.get(url).streaming_content)
