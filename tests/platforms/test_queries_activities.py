"""Lists and pages of activities cost the same few queries with five rows and with many."""

from __future__ import annotations

import pytest

from platforms.enums import Quarter
from platforms.models import ActivityIndexPage, PlannedActivity
from tests.factories.authorities import make_authority
from tests.factories.pages import make_activity, make_learning_day, make_plan, make_platform, make_topic

pytestmark = pytest.mark.django_db
# Several slices of a list.
FEW, MANY = 5, 50


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def other_platform(site_home):
    return make_platform(site_home, "PR")


def make_activities(platform, other_platform, count: int) -> None:
    for number in range(count):
        make = make_learning_day if number % 2 else make_activity
        host = make_authority(f"host-{number}")
        make(platform, slug=f"activity-{number}", host_authority=host, joint_platforms=[other_platform])


@pytest.mark.parametrize("count", [FEW, MANY])
def test_calendar_and_index__take_twelve_queries(
    client, platform, other_platform, count, django_assert_max_num_queries
):
    make_activities(platform, other_platform, count)
    for address in ("/calendar/", ActivityIndexPage.objects.child_of(platform).get().url):
        client.get(address)
        with django_assert_max_num_queries(12):
            assert other_platform.title in client.get(address).content.decode()


@pytest.mark.parametrize("count", [FEW, MANY])
def test_learning_day__takes_fifteen_queries(client, platform, other_platform, count, django_assert_max_num_queries):
    authorities = [make_authority(f"town-{number}") for number in range(count)]
    session = {"starts_at": "10:00", "ends_at": None, "title": "نموذج", "text": ""}
    speakers = [{"name": "نموذج", "local_authority": authority.pk} for authority in authorities]
    day = make_learning_day(
        platform,
        host_authority=authorities[0],
        joint_platforms=[other_platform],
        topics=[make_topic(platform, f"FM-{number}") for number in range(FEW)],
        agenda=[{"type": "session", "value": session | {"speakers": [speaker]}} for speaker in speakers],
    )
    client.get(day.url)
    with django_assert_max_num_queries(15):
        html = client.get(day.url).content.decode()
    assert html.count('class="speaker"') == count


@pytest.mark.parametrize("count", [FEW, MANY])
def test_work_plan__takes_seven_queries(client, platform, count, django_assert_max_num_queries):
    topic, day = make_topic(platform), make_learning_day(platform)
    rows = [PlannedActivity(title="نموذج", quarter=Quarter.FIRST, topic=topic, delivered=day) for _ in range(count)]
    plan = make_plan(platform, *rows)
    client.get(plan.url)
    with django_assert_max_num_queries(7):
        assert client.get(plan.url).status_code == 200
