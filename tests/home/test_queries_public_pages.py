"""The pages above the lists cost the same few queries with five children and with five hundred."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from knowledge.models import PaperIndexPage, PositionPaperPage
from platforms.models import ActivityIndexPage, LearningDayPage, PlatformPage, TopicPage, WorkingGroupMember
from tests.factories.authorities import make_authority, make_membership
from tests.factories.pages import DAY, make_platform, make_topic

pytestmark = pytest.mark.django_db
FEW, MANY = 5, 500


def fill(platform: PlatformPage, topic: TopicPage, numbers: range) -> None:
    """Live children of every kind, `len(numbers)` in all, without the revisions that would take minutes."""
    papers = PaperIndexPage.objects.child_of(platform).get()
    activities = ActivityIndexPage.objects.child_of(platform).get()
    for number in numbers:
        common = {"title": f"نموذج {number}", "slug": f"sample-{number}", "locale": platform.locale}
        if number % 3 == 0:
            platform.add_child(instance=TopicPage(code=f"FM-{number}", **common))
        elif number % 3 == 1:
            activities.add_child(instance=LearningDayPage(starts_on=DAY, topics=[topic], **common))
        else:
            papers.add_child(instance=PositionPaperPage(topic=topic, live=False, **common))
    # Past the gate: hundreds of decisions would take minutes, and nobody reads these papers.
    Page.objects.child_of(papers).update(live=True)
    for number in range(numbers.start, min(numbers.stop, 50)):
        authority = make_authority(f"town-{number}")
        make_membership(platform, authority)
        WorkingGroupMember.objects.create(page=topic, local_authority=authority)


def queries_of(address: str) -> int:
    """Of a first visit: what Wagtail keeps of its sites is forgotten."""
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        assert Client().get(address).status_code == 200
    return len(queries)


def test_public_pages__cost_the_same_few_queries_however_many_children_there_are(site_home):
    platform = make_platform(site_home)
    topic = make_topic(platform, "FM-0")
    most = {"/": 15, "/platforms/": 15, platform.url: 15, topic.url: 10}
    fill(platform, topic, range(1, FEW + 1))
    for address in most:
        Client().get(address)
    few = {address: queries_of(address) for address in most}
    assert all(few[address] <= most[address] for address in most), few
    fill(platform, topic, range(FEW + 1, MANY + 1))
    assert {address: queries_of(address) for address in most} == few


@pytest.mark.parametrize("address", ["/en/", "/en/platforms/", "/en/library/", "/nothing/"])
def test_other_pages__cost_at_most_fifteen_queries(site_home, address):
    client = Client()
    client.get(address)
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    assert len(queries) <= 15


def test_reading__writes_nothing(site_home):
    platform = make_platform(site_home)
    topic = make_topic(platform)
    for address in ("/", "/platforms/", platform.url, topic.url):
        with CaptureQueriesContext(connection) as queries:
            Client().get(address)
        assert all(query["sql"].lstrip("(").startswith("SELECT") for query in queries)
