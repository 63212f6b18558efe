"""A machine's words are marked as such, kept from readers until a person confirms them, and never half saved."""

from __future__ import annotations

from threading import Event
from typing import ClassVar

import pytest
import requests
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.models import StringTranslation
from wagtail_localize.strings import StringValue

from home.models import HomePage
from home.translation_board.machine import asking
from manassat.core.translating.errors import UntranslatedError
from manassat.users.models import User
from platforms.models import PlatformPage, TopicPage
from tests.factories.pages import make_paper, make_platform, make_topic
from tests.factories.people import make_coordinator, make_federation_user, signed_in
from tests.home.translation_board.scene import BOARD, row_of, sent

pytestmark = pytest.mark.django_db


class SampleMachine(BaseMachineTranslator):
    """Says what the test wants to hear."""

    display_name = "Sample machine"
    answer: ClassVar = staticmethod(lambda strings: {one: StringValue("Sample <b>words</b>") for one in strings})

    def translate(self, source_locale: Locale, target_locale: Locale, strings: list) -> dict:
        return type(self).answer(strings)

    def can_translate(self, source_locale: Locale, target_locale: Locale) -> bool:
        return (source_locale.language_code, target_locale.language_code) == ("ar", "en")


@pytest.fixture
def platform(site_home: HomePage, django_capture_on_commit_callbacks) -> PlatformPage:
    with django_capture_on_commit_callbacks(execute=True):
        return make_platform(site_home)


@pytest.fixture
def user(platform: PlatformPage) -> User:
    return make_coordinator(platform)


@pytest.fixture
def topic(platform: PlatformPage, user: User) -> TopicPage:
    """Sent for translation, with two texts."""
    topic = make_topic(platform, detail="نموذج: تفصيل")
    sent(topic, user)
    return topic


@pytest.fixture
def client(user: User) -> Client:
    return signed_in(user)


@pytest.fixture
def machine(settings: Settings) -> None:
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": f"{__name__}.SampleMachine"}


def url(page: TopicPage, name: str = "machine") -> str:
    return reverse(f"{BOARD}_{name}", args=[row_of(page).pk])


def told(response: object) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def test_machine__is_off_until_it_is_configured(topic: TopicPage, client: Client) -> None:
    assert client.post(url(topic, "ask_machine")).status_code == 404
    assert "الترجمة الآلية" not in client.get(reverse(BOARD)).content.decode()


@pytest.mark.usefixtures("machine")
def test_words_of_a_machine__are_public_only_when_a_person_has_confirmed_them(
    topic: TopicPage, client: Client, user: User
) -> None:
    assert "نصان آليًا" in told(client.post(url(topic, "ask_machine")))
    row = row_of(topic)
    assert (row.unconfirmed, row.share, row.target.live) == (2, 100, False)
    assert f"{url(topic)}" in client.get(reverse(BOARD)).content.decode()
    assert client.post(url(topic, "ask_machine")).status_code == 302
    with pytest.raises(UntranslatedError):
        row.target.specific.save_revision().publish()

    first, second = client.get(url(topic)).context["said"]
    number, other = first.string.pk, second.string.pk
    texts = {f"text-{number}": first.written, f"text-{other}": second.written}
    for bad in ({}, {f"text-{number}": "<b>"}, {f"text-{number}": "نموذج: بالعربية"}, {f"text-{number}": ""}):
        assert client.post(url(topic), texts | bad).status_code == 422
    assert row_of(topic).unconfirmed == 2

    client.post(url(topic), texts | {f"tick-{number}": "on", f"tick-{other + 99}": "on"})
    assert row_of(topic).unconfirmed == 1
    client.post(url(topic), {f"text-{other}": "Sample: mended"})
    confirmed = StringTranslation.objects.get(pk=other)
    assert (confirmed.data, confirmed.translation_type, confirmed.tool_name) == ("Sample: mended", "manual", "")
    assert confirmed.last_translated_by == user
    assert row_of(topic).unconfirmed == 0


def slow(strings: list) -> dict:
    raise requests.ReadTimeout


def wrong(strings: list) -> dict:
    raise KeyError("translatedText")


@pytest.mark.usefixtures("machine")
def test_failing_machine__saves_nothing_and_says_so(
    topic: TopicPage, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [
        slow,
        wrong,
        lambda strings: {},
        lambda strings: {strings[0]: StringValue("Sample")},
        lambda strings: {one: StringValue("Sample" if one == strings[0] else "<b>open") for one in strings},
        lambda strings: dict(zip(strings, (StringValue("Sample"), strings[1]), strict=True)),
        lambda strings: ["Sample"],
    ]
    for answer in answers:
        monkeypatch.setattr(SampleMachine, "answer", staticmethod(answer))
        response = client.post(url(topic, "ask_machine"))
        assert response.status_code == 302
        assert "لم يُحفظ شيء" in told(response)
        assert not StringTranslation.objects.exists()


@pytest.mark.usefixtures("machine")
def test_machine__is_not_waited_for_longer_than_people_wait(
    topic: TopicPage, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = Event()
    monkeypatch.setattr(asking, "PATIENCE", 0.05)
    monkeypatch.setattr(SampleMachine, "answer", staticmethod(lambda strings: over.wait(5)))
    assert "في الوقت المحدد" in told(client.post(url(topic, "ask_machine")))
    over.set()


@pytest.mark.usefixtures("machine")
def test_paper__has_the_machines_words_in_its_draft_and_others_keep_their_hands_off(
    platform: PlatformPage, user: User, client: Client, topic: TopicPage
) -> None:
    paper = make_paper(platform, slug="by-machine")
    draft = sent(paper, user)
    client.post(url(paper, "ask_machine"))
    written = type(paper).objects.get(pk=draft.pk).get_latest_revision_as_object()
    assert "Sample words" in written.title

    chosen = {"chosen": [row_of(one).pk for one in (paper, topic)]}
    response = client.post(reverse(f"{BOARD}_confirm_machine"), chosen)
    assert response.url == url(paper)
    stranger = signed_in(make_coordinator(make_platform(platform.get_parent().get_parent().specific, "EN"), "stranger"))
    assert stranger.get(url(paper)).status_code == 404
    assert stranger.post(url(paper, "ask_machine")).status_code == 404
    reader = make_federation_user()
    reader.groups.clear()
    assert signed_in(reader).get(url(paper)).status_code in (302, 403)
