"""Nothing becomes public in English with Arabic words, whichever way it is tried."""

from __future__ import annotations

import pytest
from wagtail.models import Locale
from wagtail_localize.operations import translate_object

from home.models import HomePage
from manassat.core.translating.errors import UntranslatedError
from platforms.models import TopicPage
from tests.factories.pages import make_platform, make_topic


@pytest.fixture
def english(site_home: HomePage) -> Locale:
    return Locale.objects.get(language_code="en")


@pytest.fixture
def topic(site_home: HomePage, english: Locale) -> TopicPage:
    """Public in Arabic, submitted for translation with its platform, nothing translated yet."""
    topic = make_topic(make_platform(site_home))
    translate_object(topic, [english])
    return topic


def test_submission__publishes_nothing(topic: TopicPage, english: Locale) -> None:
    assert not topic.get_translation(english).live


def test_page__is_not_published_with_arabic_words(topic: TopicPage, english: Locale) -> None:
    twin = topic.get_translation(english)
    with pytest.raises(UntranslatedError) as refused:
        twin.save_revision().publish()
    assert topic.title in refused.value.messages[0]
    assert not TopicPage.objects.get(pk=twin.pk).live
