"""What the front page tells of the programme."""

from __future__ import annotations

import datetime

import pytest
from django.utils import translation

from home.figures import front_page_figures
from home.front import front_page_lists
from platforms.enums import MembershipState
from tests.factories.authorities import make_authority, make_membership
from tests.factories.pages import make_learning_day, make_paper, make_platform, make_topic

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 23)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


def figures() -> dict[str, tuple[int, int]]:
    with translation.override("en"):
        return {figure.label: (figure.count, figure.samples) for figure in front_page_figures("ar")}


def test_figures__leave_out_what_is_not_there(site_home):
    assert figures() == {}


def test_figures__count_what_readers_can_open(platform):
    make_topic(platform, "FM-1")
    make_topic(platform, "FM-2", is_axis=True)
    make_topic(platform, "FM-3", live=False)
    make_paper(platform, live=False)
    assert figures() == {"priority topic": (1, 0)}


def test_figures__tell_samples_from_the_rest(platform):
    make_learning_day(platform, is_sample=True)
    make_learning_day(platform, slug="second")
    assert figures() == {"learning days": (2, 1)}


def test_members__count_once_and_are_real_with_one_real_membership(platform, site_home):
    other = make_platform(site_home, "PR")
    real, invited, sample = (make_authority(slug) for slug in ("real", "invited", "sample"))
    make_membership(platform, real, is_sample=True)
    make_membership(other, real)
    make_membership(platform, invited, state=MembershipState.INVITED)
    make_membership(platform, sample, is_sample=True)
    assert figures() == {"member authorities": (2, 1)}


def test_figure_of_samples_alone__is_marked(client, platform):
    make_membership(platform, make_authority(), is_sample=True)
    html = client.get("/en/").content.decode()
    _before, figure = html.split("member authority", 1)
    assert "Sample" in figure.split("</div>")[0]


def test_activities__are_those_to_come_soonest_first(site_home, platform):
    for name, days in (("late", 9), ("soon", 1), ("past", -3)):
        make_learning_day(platform, slug=name, starts_on=TODAY + datetime.timedelta(days=days))
    lists = front_page_lists(site_home, TODAY)
    assert [card.page.slug for card in lists["activities"]] == ["soon", "late"]
    assert lists["is_anything_announced"]


def test_activities__are_the_latest_when_none_is_announced(site_home, platform):
    for name, days in (("older", -9), ("newer", -3)):
        make_learning_day(platform, slug=name, starts_on=TODAY + datetime.timedelta(days=days))
    lists = front_page_lists(site_home, TODAY)
    assert [card.page.slug for card in lists["activities"]] == ["newer", "older"]
    assert not lists["is_anything_announced"]


def test_empty_site__says_so(client, site_home):
    html = client.get("/en/").content.decode()
    assert "No platform has been opened in this language yet." in html
    assert "No activity is announced at the moment." in html
    assert "The library is still empty in this language." in html


def test_search__leads_to_the_library_with_the_example(client, site_home):
    site_home.search_examples = [("words", "الموازنات & غيرها")]
    site_home.save_revision().publish()
    html = client.get("/").content.decode()
    assert 'action="/library/"' in html
    assert "/library/?q=%D8%A7%D9%84%D9%85%D9%88%D8%A7%D8%B2%D9%86%D8%A7%D8%AA%20%26" in html


def test_not_found__offers_the_search(client, site_home):
    response = client.get("/en/nothing/")
    assert response.status_code == 404
    assert 'action="/en/library/"' in response.content.decode()
