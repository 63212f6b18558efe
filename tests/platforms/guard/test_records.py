"""Names of persons and accounts: a coordinator meets those of the own platform, and who agreed to be named."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.log_actions import log

from manassat.users.models import User
from platforms.models import Mandate, Person
from tests.factories.authorities import make_authority, make_membership
from tests.factories.pages import make_topic
from tests.factories.people import make_coordinator, make_deputy, make_person, make_working_group_member

from .conftest import HIDDEN

pytestmark = pytest.mark.django_db


@pytest.fixture
def stranger(foreign) -> Person:
    """Coordinates the other platform; nothing of hers is public."""
    person = make_coordinator(foreign.platform, "stranger").person
    Person.objects.filter(pk=person.pk).update(name_ar=f"نموذج: {HIDDEN}")
    User.objects.filter(pk=person.user_id).update(first_name=HIDDEN)
    return person


def dialog(client, view: str, *arguments, **query):
    url = reverse(f"wagtailsnippetchoosers_platforms_person:{view}", args=arguments)
    return client.get(url, query)


@pytest.mark.parametrize("view", ["choose", "choose_results"])
def test_person_dialog__offers_own_people_and_those_who_agreed(coordinator, platform, stranger, view):
    Person.objects.filter(pk=make_deputy(platform).person.pk).update(name_ar="نموذج: نائبتي")
    Person.objects.filter(pk=make_working_group_member(platform).person.pk).update(name_ar="نموذج: عضوي")
    authority = make_membership(platform, make_authority("member-town")).local_authority
    make_person("من بلدية عضو", local_authority=authority)
    make_person(f"من بلدية أخرى {HIDDEN}", local_authority=make_authority("other-town"))
    text = dialog(coordinator, view, q="نموذج").content.decode()
    shown = text if view == "choose_results" else dialog(coordinator, view).json()["html"]
    assert all(name in shown for name in ("نائبتي", "عضوي", "من بلدية عضو"))
    assert HIDDEN not in shown
    Person.objects.filter(pk=stranger.pk).update(consents_to_publication=True)
    assert HIDDEN in dialog(coordinator, "choose").json()["html"]


def test_chosen_person__of_another_platform_is_not_told(coordinator, stranger):
    assert dialog(coordinator, "chosen", stranger.pk).status_code == 404
    assert HIDDEN not in str(dialog(coordinator, "chosen_multiple", id=stranger.pk).json())


@pytest.mark.parametrize("register", ["mandate", "membership"])
@pytest.mark.parametrize("view", ["choose", "choose_results", "chosen_multiple"])
def test_register_that_no_page_chooses_from__has_no_dialog_for_a_coordinator(coordinator, stranger, register, view):
    url = reverse(f"wagtailsnippetchoosers_platforms_{register}:{view}")
    answer = coordinator.get(url, {"id": Mandate.objects.get(person=stranger).pk})
    assert answer.status_code == 302


def test_records__are_not_listed_for_translation(coordinator, stranger):
    for model in ("mandate", "person"):
        listing = reverse("wagtail_localize:snippets_api_listing", args=["platforms", model])
        detail = reverse("wagtail_localize:snippets_api_detail", args=["platforms", model, stranger.pk])
        assert coordinator.get(listing).status_code == coordinator.get(detail).status_code == 404


def test_filters__name_colleagues_only(coordinator, platform, foreign, stranger):
    mate = make_deputy(platform)
    User.objects.filter(pk=mate.pk).update(first_name="زميلة")
    own = make_topic(platform, "FM-5")
    for page, user in ((own, mate), (foreign.draft, stranger.user)):
        log(page, "wagtail.edit", user=user)
        type(page).objects.filter(pk=page.pk).update(owner=user)
    foreign.paper.get_workflow().start(foreign.paper, stranger.user)
    for url in (
        reverse("wagtailadmin_explore", args=[platform.pk]),
        reverse("wagtailadmin_pages:type_use", args=["platforms", "topicpage"]),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailadmin_reports:workflow"),
    ):
        html = coordinator.get(url).content.decode()
        assert HIDDEN not in html, url
        assert "stranger" not in html, url
    assert "زميلة" in coordinator.get(reverse("wagtailadmin_explore", args=[platform.pk])).content.decode()


def test_bulk_action_on_persons__names_nobody(coordinator, stranger):
    url = reverse("wagtail_bulk_action", args=["platforms", "person", "delete"])
    assert coordinator.get(url, {"id": stranger.pk}).status_code == 404
