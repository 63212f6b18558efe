"""An admin address that names a foreign page or file answers 404, and no message tells its title."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.log_actions import log

from platforms.models import PlatformPage
from tests.factories.pages import add_page, make_topic
from tests.factories.people import make_working_group_member

from .conftest import HIDDEN

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("followed_indexes")]
PAGE_VIEWS = [
    "edit",
    "view_draft",
    "preview_on_edit",
    "add_subpage",
    "delete",
    "unpublish",
    "convert_alias",
    "move",
    "copy",
    "usage",
    "set_privacy",
    "lock",
    "unlock",
    "history",
    "history_results",
    "workflow_history",
    "revisions_index",
    "set_page_position",
]


@pytest.mark.parametrize("view", PAGE_VIEWS)
def test_page_view__is_not_found_for_a_foreign_page(coordinator, foreign, view):
    url_name = f"wagtailadmin_pages:{view}"
    for page in [*foreign.hidden, foreign.changed, foreign.platform]:
        url = reverse(url_name, args=[page.pk])
        assert (coordinator.get(url).status_code, coordinator.post(url).status_code) == (404, 404)


@pytest.mark.parametrize("view", ["edit", "history", "usage", "view_draft", "add_subpage", "move"])
def test_page_view__opens_for_an_own_draft(coordinator, platform, view):
    topic = make_topic(platform, live=False, is_axis=True)
    assert coordinator.get(reverse(f"wagtailadmin_pages:{view}", args=[topic.pk])).status_code in (200, 302)


def test_move_confirmation__names_no_foreign_destination(coordinator, platform, foreign):
    topic = make_topic(platform)
    url = reverse("wagtailadmin_pages:move_confirm", args=[topic.pk, foreign.draft.pk])
    assert coordinator.get(url).status_code == coordinator.post(url).status_code == 404


def test_workflow_preview__leaves_no_title_in_a_message(coordinator, foreign):
    assert (
        coordinator.get(reverse("wagtailadmin_pages:workflow_preview", args=[foreign.paper.pk, 1])).status_code == 404
    )
    assert HIDDEN not in coordinator.get("/admin/").content.decode()


def test_revision__is_not_compared(coordinator, foreign):
    url = reverse("wagtailadmin_pages:revisions_compare", args=[foreign.changed.pk, "live", "latest"])
    assert coordinator.get(url).status_code == 404


@pytest.mark.parametrize("action", ["delete", "move", "publish", "unpublish"])
def test_bulk_action__does_not_take_foreign_pages(coordinator, foreign, action):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    for query in ({"id": foreign.draft.pk}, {"id": "all", "childOf": foreign.platform.pk}):
        assert coordinator.get(url, query).status_code == 404


def test_bulk_action_on_all__names_nothing_hidden(coordinator, platform, foreign):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    for parent in foreign.platform.get_ancestors():
        assert HIDDEN not in coordinator.get(url, {"id": "all", "childOf": parent.pk, "q": HIDDEN}).content.decode()


def test_copy_form__does_not_name_a_foreign_parent(coordinator, platform, foreign):
    topic = make_topic(platform)
    data = {"new_title": "نموذج", "new_slug": "new", "new_parent_page": foreign.draft.pk}
    answer = coordinator.post(reverse("wagtailadmin_pages:copy", args=[topic.pk]), data)
    assert answer.status_code == 200
    assert HIDDEN not in answer.content.decode()


@pytest.mark.parametrize("view", ["wagtailadmin_explore", "wagtailadmin_explore_results"])
def test_explorer__shows_the_way_to_the_own_platform_and_nothing_beside_it(coordinator, platform, foreign, view):
    for page in [*foreign.hidden, foreign.platform]:
        assert coordinator.get(reverse(view, args=[page.pk])).status_code == 404
    index_page = platform.get_parent()
    html = coordinator.get(reverse(view, args=[index_page.pk]), follow=True).content.decode()
    assert foreign.platform.title not in html


def test_explorer__in_two_languages_begins_at_the_root_and_shows_the_way_only(coordinator, platform, foreign):
    """With rights in both trees Wagtail begins at the root, below which everything is."""
    for page in (platform, foreign.platform):
        make_translation(page)
    for page in [*foreign.hidden, foreign.changed, foreign.platform, *foreign.platform.get_translations()]:
        assert coordinator.get(reverse("wagtailadmin_explore", args=[page.pk])).status_code == 404
    for page in platform.get_ancestors(inclusive=True):
        html = coordinator.get(reverse("wagtailadmin_explore", args=[page.pk])).content.decode()
        assert foreign.platform.title not in html
    assert platform.title in html


def make_translation(platform: PlatformPage) -> PlatformPage:
    index_page = platform.get_parent().get_translations().get()
    english = PlatformPage(title="Sample", slug=platform.slug, code=platform.code)
    english.translation_key = platform.translation_key
    return add_page(index_page, english)


def test_search_of_the_explorer__finds_no_foreign_draft(coordinator, foreign):
    html = coordinator.get(reverse("wagtailadmin_pages:search"), {"q": HIDDEN}).content.decode()
    assert "موضوع خفي" not in html


def test_former_edits_on_the_first_screen__show_the_live_title(platform, foreign):
    """Of members: coordinators have the desk instead of their last edits."""
    member = make_working_group_member(platform)
    log(foreign.changed, "wagtail.edit", user=member)
    client = Client()
    client.force_login(member)
    html = client.get("/admin/").content.decode()
    assert "ممارسة منشورة" in html
    assert HIDDEN not in html


def test_visitor__is_sent_to_sign_in(foreign):
    assert Client().get(reverse("wagtailadmin_pages:edit", args=[foreign.draft.pk])).status_code == 302
