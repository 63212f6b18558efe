"""What a platform's page and the list of platforms tell readers."""

from __future__ import annotations

import datetime

import pytest

from platforms.enums import MandateRole
from platforms.models import Mandate, Person
from platforms.platform_lists import platform_lists
from tests.factories.authorities import make_authority, make_governorate, make_membership
from tests.factories.pages import add_page, make_learning_day, make_paper, make_platform, make_practice, make_topic

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 23)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home, title="نموذج: المالية")


def make_mandate(platform, *, consents: bool, **fields) -> Mandate:
    person = Person.objects.create(name_ar="نموذج: شخص", consents_to_publication=consents)
    values = {"role": MandateRole.COORDINATOR, "starts_on": TODAY - datetime.timedelta(days=9)} | fields
    return Mandate.objects.create(platform=platform, person=person, **values)


def test_topics__stand_in_their_order_below_their_axes(platform):
    axis = make_topic(platform, "FM-2", is_axis=True)
    below = make_topic(axis, "FM-3")
    first = make_topic(platform, "FM-1")
    make_topic(platform, "FM-9", live=False)
    groups = platform_lists(platform, TODAY).topic_groups
    assert [(group.head.pk, group.topics) for group in groups] == [(platform.pk, [first]), (axis.pk, [below])]


def test_topics_of_a_region__stand_on_its_platform_too(platform):
    region = add_page(platform, type(platform)(title="نموذج: الجنوب", slug="south", code="FS", region="south"))
    topic = make_topic(region, "FS-1")
    lists = platform_lists(platform, TODAY)
    assert lists.regions == [region]
    assert [(group.head.pk, group.topics) for group in lists.topic_groups] == [(region.pk, [topic])]
    assert platform_lists(region, TODAY).parent == platform


def test_joint_topic__appears_with_the_platform_it_belongs_to(site_home, platform):
    other = make_platform(site_home, "IN")
    topic = make_topic(other, "IN-1", joint_platforms=[platform])
    joint = platform_lists(platform, TODAY).joint_topics
    assert [(one.topic, one.platform) for one in joint] == [(topic, other)]


def test_activities__are_the_next_and_the_latest_and_never_more_than_four_of_each(platform):
    for number in range(1, 7):
        for name, days in (("coming", number), ("past", -number)):
            day = TODAY + datetime.timedelta(days=days)
            make_learning_day(platform, slug=f"{name}-{number}", starts_on=day)
    lists = platform_lists(platform, TODAY)
    assert [card.page.slug for card in lists.coming] == ["coming-1", "coming-2", "coming-3", "coming-4"]
    assert [card.page.slug for card in lists.past] == ["past-1", "past-2", "past-3", "past-4"]


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"consents": True}, "now"),
        ({"consents": False}, None),
        ({"consents": True, "ends_on": TODAY - datetime.timedelta(days=1)}, "before"),
        ({"consents": True, "starts_on": TODAY + datetime.timedelta(days=1)}, None),
    ],
    ids=["serving and agreed", "not agreed", "term over", "not yet"],
)
def test_coordinator__is_named_from_the_first_day_and_by_consent(platform, fields, place):
    mandate = make_mandate(platform, **fields)
    coordination = platform_lists(platform, TODAY).coordination
    assert {"now": coordination.now, "before": coordination.before} == {
        "now": [mandate] if place == "now" else [],
        "before": [mandate] if place == "before" else [],
    }


def test_launch__is_shown_with_its_printed_form_and_its_doubt(client, site_home):
    platform = make_platform(
        site_home,
        launched_on=datetime.date(2019, 9, 18),
        launch_printed="18 أيلول 2020",
        launch_doubt="نموذج: يُرجَّح 2019",
        launch_participants=55,
        launch_participants_unit="ممثلًا",
    )
    html = client.get(platform.url).content.decode()
    for text in ("18 أيلول 2019", "18 أيلول 2020", "نموذج: يُرجَّح 2019", "55 ممثلًا"):
        assert text in html


def test_papers_and_practices__stand_apart_and_drafts_nowhere(client, platform):
    make_paper(platform, title="نموذج: ورقة منشورة")
    make_paper(platform, slug="draft", title="نموذج: ورقة مسودة", live=False)
    make_practice(platform, title="نموذج: ممارسة منشورة")
    html = client.get(platform.url).content.decode()
    papers, practices = html.split('id="practices"')
    assert "نموذج: ورقة منشورة" in papers
    assert "نموذج: ممارسة منشورة" in practices
    assert "نموذج: ورقة مسودة" not in html


def test_sample__is_marked_on_the_page_and_on_its_card(client, site_home):
    platform = make_platform(site_home, is_sample=True)
    assert 'class="notice sample"' in client.get(platform.url).content.decode()
    card = client.get("/platforms/").content.decode().split("<article")[1].split("</article>")[0]
    assert 'class="badge sample"' in card


def test_map__counts_members_of_each_governorate(client, platform):
    governorate = make_governorate("نموذج: محافظة", "XX-ONE", outline="M0,0l9,0 0,9z", label_x=3.5, label_y=4.5)
    make_governorate("نموذج: خالية", "XX-TWO", outline="M9,9l9,0 0,9z")
    make_membership(platform, make_authority("one", governorate))
    make_membership(platform, make_authority("two", governorate))
    html = client.get("/en/platforms/").content.decode()
    assert 'href="/en/authorities/?governorate=XX-ONE" aria-label="نموذج: محافظة: 2 members"' in html
    assert '<text data-level="4" x="3.5" y="4.5">2</text>' in html
    assert '<path data-level="0" d="M9,9l9,0 0,9z" />' in html
