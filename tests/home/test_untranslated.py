"""Core mirrors untranslated parents below /en/: readers may open them, and no list says that they are English."""

from __future__ import annotations

import pytest
from wagtail.models import Locale, Page

from platforms.models import Theme
from tests.factories.authorities import make_authority, make_membership
from tests.factories.pages import make_learning_day, make_platform, make_practice, make_topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library_index")]
ARABIC = "نموذج: بالعربية وحدها"
LISTS = [
    *("/en/", "/en/platforms/", "/en/calendar/", "/en/library/", "/en/library/?q=نموذج", "/en/library/?format=csv"),
    *("/en/library/?format=atom", "/en/themes/", "/en/authorities/town/", "/en/calendar.ics", "/en/feeds/activities/"),
    *("/en/feeds/library/", "/api/v1/search?language=en", "/api/v1/suggest?language=en&q=نموذج"),
    *("/api/v1/platforms?language=en", "/api/v1/learning-days?language=en", "/api/v1/themes?language=en"),
]
# They hold both languages: the mirrors' own addresses must not stand there.
LISTS_OF_ALL = ["/sitemap.xml", "/oai?verb=ListRecords&metadataPrefix=oai_dc", "/api/v1/search?language=en&language=ar"]


@pytest.fixture
def mirrors(site_home):
    """Of a platform with its lists, a topic, a learning day and a practice; none has a translation."""
    theme = Theme.objects.create(name="نموذج", slug="sample-theme", locale=site_home.locale)
    platform = make_platform(site_home, title=f"{ARABIC} 1")
    topic = make_topic(platform, title=f"{ARABIC} 2", themes=[theme])
    make_learning_day(platform, title=f"{ARABIC} 3", topics=[topic], themes=[theme])
    make_practice(platform, title=f"{ARABIC} 4", themes=[theme])
    make_membership(platform, make_authority("town"))
    english = Locale.objects.get(language_code="en")
    pages = Page.objects.filter(path__startswith=platform.path).order_by("path")
    mirrors = [page.specific.copy_for_translation(english, copy_parents=True, alias=True) for page in pages]
    Page.objects.filter(pk__in=[page.pk for page in mirrors]).update(live=True)
    return mirrors


def test_lists__name_no_mirror(client, mirrors):
    for address in LISTS:
        response = client.get(address)
        assert response.status_code == 200, address
        text = b"".join(response).decode()
        assert ARABIC not in text, address
        assert not [page for page in mirrors if f'{page.url}"' in text or f"{page.url}<" in text], address
    for address in LISTS_OF_ALL:
        text = client.get(address).content.decode()
        assert "/en/platforms/platform-fm/" not in text, address


def test_mirrors__open_and_say_so(client, mirrors):
    for page in mirrors:
        html = client.get(page.url).content.decode()
        assert "This page exists in Arabic only." in html
        assert '<main id="content" tabindex="-1" lang="ar" dir="rtl">' in html
