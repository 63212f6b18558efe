"""Stale pages, and the one click that says a page is still right."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone
from django.utils.translation import gettext, override
from wagtail.models import Page

from knowledge.workflow import reviewers_group
from platforms.models import ContentCheck
from tests.factories.pages import make_paper, make_platform, make_practice, make_topic
from tests.factories.people import (
    make_coordinator,
    make_federation_user,
    make_former_coordinator,
    make_user,
    make_working_group_member,
)

from .screens import card, client_of, first_screen

pytestmark = pytest.mark.django_db
YEAR = datetime.timedelta(days=366)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture(autouse=True)
def arabic():
    with override("ar"):
        yield


def aged(page: Page) -> Page:
    Page.objects.filter(pk=page.pk).update(last_published_at=timezone.now() - YEAR)
    return page


def still_right(page: Page, user) -> int:
    return client_of(user).post(f"/admin/desk/still-valid/{page.pk}/").status_code


def stale_card(user) -> str:
    return card(first_screen(user), gettext("Still right?"))


def test_page__is_stale_a_year_after_publishing(platform):
    topic, fresh = aged(make_topic(platform)), make_practice(platform)
    stale = stale_card(make_coordinator(platform))
    assert topic.title in stale
    assert fresh.title not in stale


def test_paper__does_not_age(platform):
    paper = aged(make_paper(platform))
    user = make_coordinator(platform)
    assert paper.title not in stale_card(user)
    assert still_right(paper, user) == 404


@pytest.mark.parametrize("make_somebody", [make_coordinator, lambda platform: make_federation_user()])
def test_click__keeps_the_page_fresh_for_a_year(platform, make_somebody):
    topic, user = aged(make_topic(platform)), make_somebody(platform)
    assert still_right(topic, user) == 302
    check = ContentCheck.objects.get(page=topic)
    assert (check.checked_on, check.checked_by) == (timezone.localdate(), user)
    assert topic.title not in stale_card(user)


def test_check__is_out_of_date_after_a_year(platform):
    topic = aged(make_topic(platform))
    ContentCheck.objects.create(page=topic, checked_on=timezone.localdate() - YEAR)
    user = make_coordinator(platform)
    assert topic.title in stale_card(user)
    assert still_right(topic, user) == 302
    assert ContentCheck.objects.get(page=topic).checked_on == timezone.localdate()


@pytest.mark.parametrize("make_somebody", [make_coordinator, make_working_group_member])
def test_click__is_not_found_for_those_who_may_not_edit(site_home, platform, make_somebody):
    topic = aged(make_topic(platform))
    answer = client_of(make_somebody(make_platform(site_home, "EN"))).post(f"/admin/desk/still-valid/{topic.pk}/")
    assert answer.status_code == 404
    assert topic.title not in answer.content.decode()
    assert not ContentCheck.objects.exists()


def test_click__is_not_found_for_those_who_may_publish_but_not_edit(platform):
    topic = aged(make_topic(platform))
    assert still_right(topic, make_user("publisher", reviewers_group())) == 404
    assert not ContentCheck.objects.exists()


@pytest.mark.parametrize("make_somebody", [make_former_coordinator, lambda platform: make_user("reader")])
def test_click__is_not_found_for_those_without_admin(platform, make_somebody):
    topic = aged(make_topic(platform))
    answer = client_of(make_somebody(platform)).post(f"/admin/desk/still-valid/{topic.pk}/")
    assert answer.status_code == 404
    assert not ContentCheck.objects.exists()


def test_click__is_a_post(platform):
    topic = aged(make_topic(platform))
    assert client_of(make_coordinator(platform)).get(f"/admin/desk/still-valid/{topic.pk}/").status_code == 405


def test_draft__cannot_be_confirmed(platform):
    topic = make_topic(platform, live=False)
    assert still_right(topic, make_coordinator(platform)) == 404
