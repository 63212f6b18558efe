"""From wherever a theme is named, a link leads to its page."""

from __future__ import annotations

import pytest
from wagtail.models import Locale

from tests.factories.pages import make_practice, make_topic

pytestmark = pytest.mark.django_db
LINK = '<a href="/themes/waste/" dir="auto">نموذج: النفايات</a>'


@pytest.mark.parametrize("make", [make_topic, make_practice])
def test_page_with_a_theme__links_to_it(client, platform, waste, make):
    assert LINK in client.get(make(platform, themes=[waste]).url).content.decode()


def test_topics_of_the_same_theme__lead_to_all_that_carries_it(client, platform, waste):
    topic = make_topic(platform, themes=[waste])
    make_topic(platform, "FM-2", themes=[waste])
    siblings = client.get(topic.url).content.decode().partition('id="same-theme"')[2]
    assert LINK in siblings.partition("</section>")[0]


def test_alias__names_its_themes_without_a_link(client, platform, waste, english_waste):
    """Its language may have nothing on the theme in its own words."""
    topic = make_topic(platform, themes=[waste])
    english = Locale.objects.get(language_code="en")
    alias = topic.copy_for_translation(english, copy_parents=True, alias=True)
    alias.themes = [english_waste]
    alias.save()
    html = client.get(alias.url).content.decode()
    assert '<span dir="auto"><bdi lang="en">Sample: waste</bdi></span>' in html
    assert "/themes/waste/" not in html
