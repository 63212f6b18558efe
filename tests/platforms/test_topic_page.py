"""What a topic's page tells readers."""

from __future__ import annotations

import pytest
from django.utils import translation
from django.utils.translation import gettext

from platforms.models import Person, Sdg, Theme, WorkingGroupMember
from platforms.topic_lists import topic_lists
from tests.factories.authorities import make_authority
from tests.factories.pages import make_learning_day, make_paper, make_platform, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def other_platform(site_home):
    return make_platform(site_home, "IN")


@pytest.fixture
def theme(site_home):
    return Theme.objects.create(name="نموذج: الموازنات", slug="budgets", locale=site_home.locale)


def make_sdg(number: int) -> Sdg:
    return Sdg.objects.create(number=number, title_ar=f"نموذج {number}", title_en=f"Sample {number}", colour="#123456")


def test_themes_and_goals__come_in_one_query(platform, theme, django_assert_num_queries):
    topic = make_topic(platform, themes=[theme], sdgs=[make_sdg(16), make_sdg(4)])
    topic.locale  # noqa: B018
    with django_assert_num_queries(4):
        lists = topic_lists(topic)
    assert [(one.name, one.slug) for one in lists.themes] == [("نموذج: الموازنات", "budgets")]
    assert [sdg.number for sdg in lists.sdgs] == [4, 16]


def test_goal__carries_its_colour_by_number(client, platform):
    topic = make_topic(platform, sdgs=[make_sdg(11)])
    assert '<li data-sdg="11"><b>11</b> نموذج 11</li>' in client.get(topic.url).content.decode()


def test_same_theme__names_topics_of_other_platforms_that_are_live(platform, other_platform, theme):
    topic = make_topic(platform, "FM-1", themes=[theme])
    neighbour = make_topic(other_platform, "IN-1", themes=[theme])
    make_topic(other_platform, "IN-2", themes=[theme], live=False)
    make_topic(other_platform, "IN-3")
    assert [(one.topic, one.platform) for one in topic_lists(topic).same_theme] == [(neighbour, other_platform)]


def test_topics_below_an_axis__are_listed(platform):
    axis = make_topic(platform, "FM-1", is_axis=True)
    below = make_topic(axis, "FM-2")
    assert topic_lists(axis).topics_below == [below]


def test_platforms__are_its_own_the_joint_and_the_corresponding(site_home, platform, other_platform):
    corresponding = make_platform(site_home, "PR")
    topic = make_topic(platform, joint_platforms=[other_platform, platform], related_platform=corresponding)
    lists = topic_lists(topic)
    assert (lists.platform, lists.joint_platforms, lists.corresponding) == (platform, [other_platform], corresponding)


@pytest.mark.parametrize("consents", [True, False])
def test_working_group__names_a_person_only_by_consent(client, platform, consents):
    topic = make_topic(platform)
    person = Person.objects.create(name_ar="نموذج: شخص", consents_to_publication=consents)
    WorkingGroupMember.objects.create(page=topic, local_authority=make_authority(), person=person)
    html = client.get(topic.url).content.decode()
    assert "نموذج: sample-town" in html
    assert ("نموذج: شخص" in html) is consents


def test_shelf__holds_what_was_done_on_the_topic_on_any_platform(client, platform, other_platform):
    topic = make_topic(platform)
    make_learning_day(other_platform, title="نموذج: يوم في الموضوع", topics=[topic])
    make_paper(platform, title="نموذج: ورقة في الموضوع", topic=topic)
    make_paper(platform, slug="draft", title="نموذج: مسودة في الموضوع", topic=topic, live=False)
    make_paper(platform, slug="other", title="نموذج: ورقة في غيره")
    html = client.get(topic.url).content.decode()
    assert "نموذج: يوم في الموضوع" in html
    assert "نموذج: ورقة في الموضوع" in html
    assert "نموذج: مسودة في الموضوع" not in html
    assert "نموذج: ورقة في غيره" not in html


def test_topic_without_anything__says_so(client, platform):
    html = client.get(make_topic(platform).url).content.decode()
    with translation.override("ar"):
        assert gettext("Nothing has been held or written on this topic yet.") in html


def test_preview__shows_what_is_chosen_and_not_yet_saved(platform, other_platform, theme):
    topic = make_topic(platform)
    topic.themes, topic.sdgs, topic.joint_platforms = [theme], [make_sdg(11)], [other_platform]
    html = topic.make_preview_request().content.decode()
    assert theme.name in html
    assert 'data-sdg="11"' in html
    assert other_platform.title in html
