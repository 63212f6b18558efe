"""Who may send what for translation, and what the admin says when a page is not ready."""

from __future__ import annotations

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from manassat.core.models import PageTranslation
from platforms.models import PlatformPage, Theme, TopicPage
from tests.factories.pages import DAY, make_learning_day, make_platform, make_topic
from tests.factories.people import make_coordinator, make_federation_user
from tests.factories.translations import in_english, translate


@pytest.fixture
def english(db: None) -> Locale:
    return Locale.objects.get(language_code="en")


@pytest.fixture
def platform(site_home) -> PlatformPage:
    """Whose English page is public."""
    platform = make_platform(site_home)
    translate(platform)
    return platform


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def send(client: Client, page: Page, english: Locale, **fields: str):
    return client.post(
        reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": [english.pk], **fields}
    )


def said(response) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


def test_coordinator__sends_own_pages_with_what_is_below(platform: PlatformPage, english: Locale):
    axis = make_topic(platform, "FM-1", is_axis=True)
    topic = make_topic(axis, "FM-2")
    answer = send(signed_in(make_coordinator(platform)), axis, english, include_subtree="on")
    assert "أُرسلت صفحتان للترجمة" in said(answer)
    drafts = TopicPage.objects.filter(locale=english, translation_key__in=[axis.translation_key, topic.translation_key])
    assert list(drafts.values_list("live", flat=True)) == [False, False]
    assert set(PageTranslation.objects.filter(source__in=[axis, topic]).values_list("state", flat=True)) == {"draft"}


def test_coordinator__sends_nothing_whose_page_above_is_the_federations(site_home, english: Locale):
    untranslated = make_platform(site_home)
    answer = send(signed_in(make_coordinator(untranslated)), make_topic(untranslated), english)
    assert answer.status_code == 302
    assert not Translation.objects.exists()


def test_former_right__is_no_right(platform: PlatformPage, english: Locale):
    """Changing pages is one right, having them translated another; it takes both."""
    topic, user = make_topic(platform), make_coordinator(platform)
    for group in user.groups.all():
        group.permissions.remove(*group.permissions.filter(codename="submit_translation"))
    send(signed_in(user), topic, english)
    assert not topic.has_translation(english)


def test_editor__names_the_arabic_words_and_publishes_nothing(platform: PlatformPage, english: Locale):
    """Wagtail's own editor, to which a translation returns when its strings are stopped."""
    topic = make_topic(platform)
    twin = translate(topic, live=False)
    data = {"title": topic.title, "slug": twin.slug, "code": twin.code, "detail": "", "body-count": "0"}
    counts = ("TOTAL_FORMS", "INITIAL_FORMS")
    management = {f"{name}-{count}": "0" for name in ("working_group", "comments") for count in counts}
    url = reverse("wagtailadmin_pages:edit", args=[twin.pk])
    answer = signed_in(make_coordinator(platform)).post(url, data | management | {"action-publish": "1"})
    assert answer.status_code == 200
    assert topic.title in " ".join(answer.context["form"].non_field_errors())
    assert not Page.objects.get(pk=twin.pk).live


def test_bulk_publishing__is_refused_with_a_sentence(platform: PlatformPage, english: Locale):
    topic = make_topic(platform)
    twin = topic.copy_for_translation(english)
    twin.save_revision()
    client = signed_in(make_federation_user())
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = client.post(f"{url}?id={twin.pk}", {"include_descendants": ""})
    assert "ما زال بعضها بالعربية" in said(answer)
    assert not Page.objects.get(pk=twin.pk).live


def test_copying__keeps_a_page_in_its_language(platform: PlatformPage, english: Locale):
    """Else it is Arabic below the English front page, and no translation to the guard."""
    topic, twin = make_topic(platform), platform.get_translation(english)
    fields = {"new_title": topic.title, "new_slug": "copy", "new_parent_page": twin.pk, "publish_copies": "on"}
    signed_in(make_federation_user()).post(reverse("wagtailadmin_pages:copy", args=[topic.pk]), fields)
    assert not Page.objects.child_of(twin).filter(slug="copy").exists()


def test_theme__is_translated_in_one_form_that_takes_no_arabic(english: Locale, site_home):
    theme = Theme.objects.create(name="نموذج: مجال", slug="sample", locale=site_home.locale)
    client = signed_in(make_federation_user())
    url = reverse("wagtail_localize:submit_snippet_translation", args=["platforms", "theme", theme.pk])
    assert 'name="slug"' not in client.get(url).content.decode()
    assert "ما زال هذا النص بالعربية" in client.post(url, {"name": theme.name}).content.decode()
    assert not theme.has_translation(english)
    client.post(url, {"name": "Sample: theme"})
    assert theme.get_translation(english).name == "Sample: theme"
    assert client.get(url).status_code == 302


def test_theme__is_not_translated_by_a_coordinator(platform: PlatformPage, english: Locale):
    theme = Theme.objects.create(name="نموذج: مجال", slug="sample", locale=platform.locale)
    url = reverse("wagtail_localize:submit_snippet_translation", args=["platforms", "theme", theme.pk])
    signed_in(make_coordinator(platform)).post(url, {"name": "Sample: theme"})
    assert not theme.has_translation(english)


def test_changed_day__makes_the_translation_outdated_without_a_changed_word(platform: PlatformPage):
    day = make_learning_day(platform)
    twin = translate(day)
    row = PageTranslation.objects.get(target=twin.pk)
    assert (row.state, row.share) == ("current", 100)
    day.starts_on = DAY.replace(day=15)
    day.save_revision().publish()
    row.refresh_from_db()
    assert (row.state, row.share) == ("outdated", 100)
    twin = in_english(type(twin).objects.get(pk=twin.pk))
    twin.starts_on = day.starts_on
    twin.save_revision().publish()
    row.refresh_from_db()
    assert row.state == "current"
