"""What a coordinator finds in the dialogs for pages: the own platform with its drafts, of others what readers see."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from knowledge.models import PracticeIndexPage
from platforms.models import WorkPlanPage
from tests.factories.pages import make_learning_day, make_practice, make_topic
from tests.factories.people import make_federation_user

from .conftest import HIDDEN

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("followed_indexes")]


def text(client: Client, name: str, *arguments: object, **query: object) -> str:
    return client.get(reverse(name, args=arguments), query).json()["html"]


def found(client: Client, words: str, **query: object) -> str:
    return client.get(reverse("wagtailadmin_choose_page_search"), {"q": words} | query).content.decode()


def test_browsing__hides_what_another_platform_has_not_published(coordinator, foreign):
    for parent in (foreign.platform, foreign.private.get_parent(), foreign.paper.get_parent()):
        assert HIDDEN not in text(coordinator, "wagtailadmin_choose_page_child", parent.pk)


def test_browsing__shows_a_foreign_live_page_under_its_live_title(coordinator, foreign):
    html = text(coordinator, "wagtailadmin_choose_page_child", foreign.changed.get_parent().pk)
    assert "ممارسة منشورة" in html


def test_browsing__shows_own_drafts(coordinator, platform):
    make_topic(platform, live=False, title="نموذج: مسودتي")
    assert "مسودتي" in text(coordinator, "wagtailadmin_choose_page_child", platform.pk)


@pytest.mark.parametrize("which", ["draft", "private", "paper"])
def test_browsing_below_a_hidden_page__is_not_found(coordinator, foreign, which):
    url = reverse("wagtailadmin_choose_page_child", args=[getattr(foreign, which).pk])
    assert coordinator.get(url).status_code == 404


def test_search__finds_own_drafts_and_no_foreign_ones(coordinator, platform, foreign):
    make_topic(platform, live=False, title="نموذج: مسودتي")
    call_command("update_index", verbosity=0)
    html = found(coordinator, "نموذج")
    assert "مسودتي" in html
    assert "ممارسة منشورة" in html
    assert HIDDEN not in html


def test_search__finds_everything_for_the_federation(foreign):
    federation = Client()
    federation.force_login(make_federation_user())
    call_command("update_index", verbosity=0)
    assert found(federation, "نموذج").count(HIDDEN) >= 4


def test_topic_chooser__offers_own_drafts(coordinator, platform, foreign):
    make_topic(platform, "FM-7", live=False, title="نموذج: مسودتي")
    call_command("update_index", verbosity=0)
    html = found(coordinator, "نموذج", page_type="platforms.topicpage")
    assert "مسودتي" in html
    assert HIDDEN not in html


def test_chosen_multiple__tells_nothing_of_hidden_pages(coordinator, foreign):
    url = reverse("wagtailadmin_choose_page_chosen_multiple")
    assert all(coordinator.get(url, {"id": page.pk}).status_code == 404 for page in foreign.hidden)
    answer = coordinator.get(url, {"id": foreign.changed.pk})
    assert answer.json()["result"][0]["adminTitle"] == "نموذج: ممارسة منشورة"


@pytest.mark.parametrize("page_of", [lambda foreign: foreign.private, lambda foreign: foreign.changed])
def test_pasted_address__tells_no_hidden_title(coordinator, foreign, page_of):
    url = reverse("wagtailadmin_choose_page_external_link")
    data = {"external-link-chooser-url": page_of(foreign).full_url, "external-link-chooser-link_text": ""}
    answer = coordinator.post(url, data)
    assert answer.status_code == 200
    assert HIDDEN not in answer.json().get("result", {}).get("adminTitle", "")
    assert HIDDEN not in str(answer.json())


def test_pasted_address_of_a_readable_page__becomes_a_link_to_the_page(coordinator, foreign):
    url = reverse("wagtailadmin_choose_page_external_link")
    data = {"external-link-chooser-url": foreign.changed.full_url, "external-link-chooser-link_text": ""}
    assert coordinator.post(url, data).json()["result"]["id"] == foreign.changed.pk


def test_browsing__asks_for_each_rows_parent_and_nothing_else(coordinator, platform):
    """Wagtail's own question, 25 times at the most; who may see a row costs none."""
    index_page = PracticeIndexPage.objects.child_of(platform).get()
    make_practices(platform, range(3))
    with_three = queries_of(coordinator, "wagtailadmin_choose_page_child", index_page)
    make_practices(platform, range(3, 20))
    assert queries_of(coordinator, "wagtailadmin_choose_page_child", index_page) == with_three + 17


def test_explorer__costs_the_same_whatever_the_number_of_rows(coordinator, platform):
    index_page = PracticeIndexPage.objects.child_of(platform).get()
    make_practices(platform, range(3))
    with_three = queries_of(coordinator, "wagtailadmin_explore", index_page)
    make_practices(platform, range(3, 20))
    assert queries_of(coordinator, "wagtailadmin_explore", index_page) == with_three


def make_practices(platform, numbers: range) -> None:
    for number in numbers:
        make_practice(platform, slug=f"practice-{number}")


def queries_of(client: Client, name: str, parent: Page) -> int:
    url = reverse(name, args=[parent.pk])
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def plan_data(topic: Page, delivered: Page) -> dict:
    rows = {"TOTAL_FORMS": 1, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    row = {"title": "نموذج", "kind": "learning-day", "quarter": "1", "state": "planned", "ORDER": 1, "id": ""}
    row |= {"topic": topic.pk, "delivered": delivered.pk}
    return {
        "title": "نموذج: خطة",
        "slug": "plan",
        "period_starts_on": "2027-01-01",
        "period_ends_on": "2027-12-31",
        **{f"planned_activities-{name}": value for name, value in rows.items()},
        **{f"planned_activities-0-{name}": value for name, value in row.items()},
    }


def post_plan(client: Client, platform: Page, topic: Page, delivered: Page):
    url = reverse("wagtailadmin_pages:add", args=["platforms", "workplanpage", platform.pk])
    return client.post(url, plan_data(topic, delivered))


def test_planned_activity__takes_own_drafts(coordinator, platform):
    topic, day = make_topic(platform, live=False), make_learning_day(platform, live=False)
    answer = post_plan(coordinator, platform, topic, day)
    assert answer.status_code == 302
    plan = WorkPlanPage.objects.child_of(platform).get().get_latest_revision_as_object()
    assert plan.planned_activities.get().topic == topic


def test_planned_activity__takes_no_foreign_draft_from_a_request_made_by_hand(coordinator, platform, foreign):
    answer = post_plan(coordinator, platform, foreign.draft, foreign.private)
    assert answer.status_code == 200
    row = answer.context["form"].formsets["planned_activities"].forms[0]
    assert set(row.errors) == {"topic", "delivered"}
    assert HIDDEN not in answer.content.decode()
    assert not WorkPlanPage.objects.exists()
