"""Four or five topics a platform: editors are warned outside the rule, readers hear nothing of it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.factories.pages import add_page, make_platform, make_topic
from tests.factories.people import make_coordinator

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.mark.parametrize(("count", "warns"), [(3, True), (4, False), (5, False), (6, True)])
def test_editor_of_a_topic__is_warned_outside_the_rule(client, platform, count, warns):
    topics = [make_topic(platform, f"FM-{number}") for number in range(count)]
    client.force_login(make_coordinator(platform))
    html = client.get(reverse("wagtailadmin_pages:edit", args=[topics[0].pk])).content.decode()
    assert ("help-warning" in html) is warns


def test_editor_of_a_platform__is_warned_too(client, platform):
    client.force_login(make_coordinator(platform))
    address = reverse("wagtailadmin_pages:edit", args=[platform.pk])
    assert "help-warning" in client.get(address).content.decode()


def test_reader__sees_six_topics_and_no_warning(client, platform):
    region = add_page(platform, type(platform)(title="نموذج: الجنوب", slug="south", code="FS", region="south"))
    for number in range(6):
        make_topic(region, f"FS-{number}")
    html = client.get(region.url).content.decode()
    assert html.count('<bdi class="code">FS-') == 6
    assert "help-warning" not in html


def test_seventh_topic__is_published_all_the_same(client, platform):
    for number in range(6):
        make_topic(platform, f"FM-{number}")
    client.force_login(make_coordinator(platform))
    form = {"title": "نموذج: سابع", "code": "FM-7", "body-count": "0", "action-publish": "1"}
    formset = {f"working_group-{name}_FORMS": "0" for name in ("TOTAL", "INITIAL")}
    client.post(reverse("wagtailadmin_pages:add", args=["platforms", "topicpage", platform.pk]), form | formset)
    assert platform.get_children().live().filter(slug="fm-7").exists()
