"""An activity's page: joint platforms, agenda, and what is no longer offered once it is over."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Locale

from platforms.models import ActivityIndexPage
from tests.factories.authorities import make_authority
from tests.factories.pages import make_activity, make_learning_day, make_platform, make_topic

pytestmark = pytest.mark.django_db
SESSION = {"starts_at": "10:00", "ends_at": "11:30", "title": "نموذج: جلسة", "text": ""}


@pytest.fixture
def platform(site_home):
    return make_platform(site_home, hue="finance")


def agenda(*authorities) -> list:
    speakers = [{"name": "نموذج: متحدث", "local_authority": authority.pk} for authority in authorities]
    return [{"type": "session", "value": SESSION | {"speakers": speakers}}]


def translated(page):
    twin = page.copy_for_translation(Locale.objects.get(language_code="en"))
    twin.title = f"Sample {twin.slug}"
    twin.save_revision().publish()
    twin.refresh_from_db()
    return twin


def html_of(client, page) -> str:
    return client.get(page.url).content.decode()


def test_learning_day__names_its_platforms_in_their_colours(client, platform, site_home):
    other = make_platform(site_home, "PR", hue="pr", title="نموذج: منصة أخرى")
    html = html_of(client, make_learning_day(platform, joint_platforms=[other]))
    assert f'<a class="badge" data-hue="pr" href="{other.url}">نموذج: منصة أخرى</a>' in html
    assert html.index(f'href="{platform.url}">نموذج: منصة FM') < html.index(f'href="{other.url}">')


def test_learning_day__lists_sessions_with_speakers_and_their_authorities(client, platform):
    host = make_authority()
    html = html_of(client, make_learning_day(platform, agenda=agenda(host), host_authority=host))
    assert "نموذج: جلسة" in html
    assert html.count(f'href="{host.get_absolute_url()}"') == 2


def test_learning_day__links_topics_in_its_own_language(client, platform):
    """A page copied for translation keeps its links to Arabic topics."""
    topic = make_topic(platform)
    english = translated(platform)
    english_topic = translated(topic)
    html = html_of(client, make_learning_day(english, topics=[topic]))
    assert english_topic.title in html
    assert topic.title not in html


@pytest.mark.parametrize(("days", "is_offered"), [(5, True), (-5, False)], ids=["to come", "over"])
def test_activity__offers_calendar_and_online_address_until_it_is_over(client, platform, days, is_offered):
    day = timezone.localdate() + datetime.timedelta(days=days)
    html = html_of(client, make_activity(platform, starts_on=day, online_url="https://example.org/join"))
    assert ('href="https://example.org/join"' in html) is is_offered
    assert ('class="button"' in html) is is_offered


def test_activity__says_that_its_day_is_not_known(client, platform):
    html = html_of(client, make_activity(platform, starts_on=None))
    assert "<dd>التاريخ غير معروف</dd>" in html
    assert "<time" not in html


def test_activity__escapes_what_editors_wrote(client, platform):
    html = html_of(client, make_activity(platform, title="<script>alert(1)</script>", venue="<b>x</b>"))
    assert "<script>alert" not in html
    assert "<b>x</b>" not in html


def test_activity_index_of_an_english_platform__keeps_arabic_activities_away(client, platform):
    make_activity(platform, title="نموذج: ورشة عربية")
    english = translated(platform)
    make_activity(english, title="Sample workshop")
    html = html_of(client, ActivityIndexPage.objects.child_of(english).get())
    assert "Sample workshop" in html
    assert "نموذج: ورشة عربية" not in html
