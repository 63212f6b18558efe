"""What the board lists, to whom, and what is done with several of its lines at once."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from home.models import HomePage
from manassat.core.models import PageTranslation
from manassat.users.models import User
from platforms.models import PlatformPage, TopicPage
from platforms.provisioning import grant_admin_access
from tests.factories.crowds import add_pages
from tests.factories.notes import make_note
from tests.factories.pages import make_learning_day, make_platform, make_topic
from tests.factories.people import make_coordinator, make_federation_user, make_user, signed_in
from tests.home.translation_board.scene import BOARD, published, republished, row_of, sent
from tests.queries import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home: HomePage, django_capture_on_commit_callbacks) -> PlatformPage:
    with django_capture_on_commit_callbacks(execute=True):
        return make_platform(site_home)


@pytest.fixture
def coordinator(platform: PlatformPage) -> User:
    return make_coordinator(platform)


@pytest.fixture
def federation(site_home: HomePage) -> User:
    return make_federation_user()


def titles(client: Client, **asked: str) -> list[str]:
    response = client.get(reverse(BOARD), asked)
    assert response.status_code == 200
    return [line.row.source.title for line in response.context["object_list"]]


def post(client: Client, name: str, *pages: Page, **data: str) -> object:
    chosen = [row_of(page).pk for page in pages]
    return client.post(reverse(f"{BOARD}_{name}"), {"chosen": chosen} | data)


def told(response: object) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def test_board__lists_what_is_public_and_own_with_the_outdated_first(
    platform: PlatformPage, coordinator: User, federation: User, site_home: HomePage
) -> None:
    none, draft, outdated, current = (make_topic(platform, f"FM-{number}") for number in range(1, 5))
    make_topic(platform, "FM-9", live=False)
    make_note(none)
    foreign = make_topic(make_platform(site_home, "EN"), "EN-1")
    sent(draft, federation)
    published(outdated, federation)
    published(current, federation)
    republished(outdated, title="نموذج: عنوان آخر")

    client = signed_in(coordinator)
    own = [outdated.pk, none.pk, draft.pk, current.pk]
    response = client.get(reverse(BOARD))
    listed = [line.row.source_id for line in response.context["object_list"]]
    assert [pk for pk in listed if pk in own] == own
    assert listed[0] == outdated.pk
    assert foreign.pk not in listed
    html = response.content.decode()
    assert "ترجمة قديمة واحدة" in html
    assert reverse("wagtailadmin_pages:edit", args=[row_of(draft).target_id]) in html
    assert foreign.title in titles(signed_in(federation))

    topics = {"kind": str(none.content_type_id)}
    assert len(titles(client, **topics)) == 4
    assert titles(client, q="عنوان اخر", **topics) == ["نموذج: عنوان آخر"]
    assert titles(client, state="draft", **topics) == [draft.title]
    assert titles(client, state="outdated", since="2020-01-01", translator=str(federation.pk)) == ["نموذج: عنوان آخر"]
    assert titles(client, platform="FM", **topics, since="2100-01-01") == []
    for refused in ({"platform": "EN"}, {"state": "x"}, {"since": "yesterday"}, {"q": "\0"}, {"q": "ا" * 99}):
        assert titles(client, **refused) == []
    csv = b"".join(client.get(reverse(BOARD), {"export": "csv", "state": "outdated"}).streaming_content).decode("utf-8")
    assert csv.startswith("\ufeff")
    assert csv.count("\n") == 2
    assert client.get(reverse(BOARD), {"export": "xlsx"}).status_code == 200


def test_board__costs_the_same_with_five_pages_and_with_fifty(platform: PlatformPage, federation: User) -> None:
    topics = [make_topic(platform, f"FM-{number}") for number in range(5)]
    sent(topics[0], federation)
    client, url = signed_in(federation), reverse(BOARD)
    few = count_queries(client, url)
    platform.refresh_from_db()
    new = [TopicPage(title=f"نموذج: {number}", live=True, code=f"T-{number}") for number in range(45)]
    locale = row_of(topics[0]).locale
    rows = [PageTranslation(source=page.page_ptr, locale=locale) for page in add_pages(platform, new)]
    PageTranslation.objects.bulk_create(rows)
    assert count_queries(client, url) == few


@pytest.mark.parametrize("name", ["", "_import"])
def test_board__is_closed_to_whoever_translates_nothing(site_home: HomePage, name: str) -> None:
    group = Group.objects.create(name="نموذج")
    grant_admin_access(group)
    response = signed_in(make_user("reader", group)).get(reverse(f"{BOARD}{name}"))
    assert response.status_code in (302, 403)


def test_bulk_sending__shows_first_and_sends_only_what_one_may_have_translated(
    platform: PlatformPage, coordinator: User, federation: User, site_home: HomePage
) -> None:
    topic, foreign = make_topic(platform), make_topic(make_platform(site_home, "EN"), "EN-1")
    client = signed_in(coordinator)
    shown = post(client, "send", topic, foreign)
    assert [row.source_id for row in shown.context["sent"]] == [topic.pk]
    assert foreign.title not in shown.content.decode()
    assert not row_of(topic).target_id

    assert "صفحة واحدة" in told(post(client, "send", topic, foreign, confirmed="1"))
    assert row_of(topic).state == "draft"
    assert not row_of(topic).target.live
    assert row_of(foreign).state == "none"
    assert client.get(reverse(f"{BOARD}_send")).status_code == 405
    assert "اختر" in told(client.post(reverse(f"{BOARD}_send"), {"chosen": ["x", "9" * 30, ""]}))


def test_vouching__makes_an_outdated_translation_current_unless_its_facts_differ(
    platform: PlatformPage, coordinator: User, federation: User
) -> None:
    topic, day, draft = make_topic(platform), make_learning_day(platform), make_topic(platform, "FM-2")
    for page in (topic, day):
        published(page, federation)
    sent(draft, federation)
    republished(topic, title="نموذج: عنوان آخر")
    republished(day, starts_on="2027-04-01")
    assert {row_of(topic).state, row_of(day).state} == {"outdated"}

    response = post(signed_in(coordinator), "vouch", topic, day, draft)
    assert row_of(topic).state == "current"
    assert (row_of(day).state, row_of(draft).state) == ("outdated", "draft")
    assert "ترجمة واحدة" in told(response)
    assert told(response).count("<li>") == 2
