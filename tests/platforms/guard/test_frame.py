"""What a coordinator may not do to the own platform, and that nothing leaves it."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from knowledge.models import PaperIndexPage, PositionPaperPage, PracticeIndexPage
from manassat.core.permissions import OwnTreePermissionTester
from platforms.models import ActivityIndexPage, PlatformPage, TopicPage
from tests.factories.pages import add_page, make_activity, make_paper, make_platform, make_practice, make_topic
from tests.factories.people import make_coordinator, make_federation_user, make_mandate, make_reviewer

pytestmark = pytest.mark.django_db
LISTS = (ActivityIndexPage, PaperIndexPage, PracticeIndexPage)


@pytest.fixture
def user(platform):
    return make_coordinator(platform)


@pytest.fixture
def coordinator(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def region(platform) -> PlatformPage:
    return add_page(platform, PlatformPage(title="نموذج: منطقة", slug="fm-north", code="FM-N", region="north"))


def frame_of(platform: PlatformPage) -> list[Page]:
    return [platform, *(model.objects.child_of(platform).get() for model in LISTS)]


def platform_data(platform: PlatformPage, **changes: object) -> dict:
    streams = {f"{name}-count": "0" for name in ("goals", "notes")}
    fields = {name: getattr(platform, name) or "" for name in ("title", "slug", "code", "hue", "region", "audience")}
    return fields | streams | {"action-publish": "1"} | changes


def test_frame__is_not_deleted_moved_unpublished_hidden_or_copied_by_a_coordinator(platform, user, region):
    for page in [*frame_of(platform), region, *frame_of(region)]:
        permissions = page.permissions_for_user(user)
        assert not permissions.can_delete()
        assert not permissions.can_move()
        assert not permissions.can_unpublish()
        assert not permissions.can_set_view_restrictions()
        assert not permissions.can_copy()
        assert permissions.can_edit()


@pytest.mark.parametrize("view", ["delete", "move", "unpublish", "copy", "set_privacy"])
def test_frame__answers_no_address_that_changes_it(coordinator, platform, view):
    for page in frame_of(platform):
        url = reverse(f"wagtailadmin_pages:{view}", args=[page.pk])
        assert coordinator.get(url).status_code in (302, 403)
        assert coordinator.post(url).status_code in (302, 403)
    assert all(Page.objects.get(pk=page.pk).live for page in frame_of(platform))


@pytest.mark.parametrize("action", ["delete", "unpublish", "move"])
def test_frame__survives_bulk_actions_of_a_coordinator(coordinator, platform, action):
    ids = [page.pk for page in frame_of(platform)]
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    query = "&".join(f"id={pk}" for pk in ids)
    coordinator.post(f"{url}?{query}", {"chooser": platform.pk})
    found = Page.objects.filter(pk__in=ids, live=True)
    assert sorted(found.values_list("path", flat=True)) == sorted(page.path for page in frame_of(platform))


def test_platform__keeps_its_address_and_code_while_its_coordinator_writes_its_texts(coordinator, platform):
    edit = reverse("wagtailadmin_pages:edit", args=[platform.pk])
    data = platform_data(platform, title="نموذج: اسم جديد", slug="moved", code="XX", expire_at="2026-01-01 00:00")
    assert coordinator.post(edit, data).status_code == 302
    platform.refresh_from_db()
    assert (platform.title, platform.slug, platform.code) == ("نموذج: اسم جديد", "platform-fm", "FM")
    assert platform.expire_at is None


def test_platform__gets_a_new_code_from_the_federation(platform):
    federation = Client()
    federation.force_login(make_federation_user())
    edit = reverse("wagtailadmin_pages:edit", args=[platform.pk])
    assert federation.post(edit, platform_data(platform, code="XX")).status_code == 302
    platform.refresh_from_db()
    assert platform.code == "XX"


@pytest.mark.parametrize("make_user", [make_federation_user, make_coordinator], ids=["federation", "coordinator"])
def test_platform__is_not_copied(platform, region, make_user):
    client = Client()
    client.force_login(make_user() if make_user is make_federation_user else make_user(platform))
    for page in (platform, region):
        data = {"new_title": "نموذج", "new_slug": "copy", "new_parent_page": page.get_parent().pk}
        assert client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data).status_code == 302
        action = reverse("wagtailadmin_api:pages:action", args=[page.pk, "copy"])
        assert client.post(action, {}, content_type="application/json").status_code == 403
    assert not Page.objects.filter(slug="copy").exists()


def test_region__is_not_a_coordinators_to_add(coordinator, platform):
    add = reverse("wagtailadmin_pages:add", args=["platforms", "platformpage", platform.pk])
    assert coordinator.get(add).status_code == 302
    coordinator.post(add, platform_data(PlatformPage(title="نموذج", code="FM-S", slug="fm-s")))
    assert not PlatformPage.objects.filter(code="FM-S").exists()
    offered = coordinator.get(reverse("wagtailadmin_pages:add_subpage", args=[platform.pk]))
    assert [name for _label, _app, name, *_rest in offered.context["page_types"]]
    assert add not in offered.content.decode()


def test_region__is_the_federations_to_add(platform):
    federation = Client()
    federation.force_login(make_federation_user())
    add = reverse("wagtailadmin_pages:add", args=["platforms", "platformpage", platform.pk])
    assert federation.get(add).status_code == 200
    offered = federation.get(reverse("wagtailadmin_pages:add_subpage", args=[platform.pk]))
    assert add in offered.content.decode()


def test_page__does_not_leave_the_platform(site_home, platform, user):
    """Though the coordinator of both has every right at either end."""
    other = make_platform(site_home, "EN")
    make_mandate(other, user.person)
    user = type(user).objects.get(pk=user.pk)
    topic = make_topic(platform)
    assert topic.permissions_for_user(user).can_move()
    assert not topic.permissions_for_user(user).can_move_to(other)
    assert other.permissions_for_user(user).can_add_subpage()


def test_page__is_not_moved_out_by_a_bulk_action(site_home, platform, user, coordinator):
    other = make_platform(site_home, "EN")
    make_mandate(other, user.person)
    topic = make_topic(platform)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    coordinator.post(f"{url}?id={topic.pk}", {"chooser": other.pk})
    coordinator.post(reverse("wagtailadmin_pages:move_confirm", args=[topic.pk, other.pk]))
    assert TopicPage.objects.get(pk=topic.pk).path.startswith(platform.path)


def test_practice__moves_between_a_platform_and_its_region(platform, user, region):
    practice = make_practice(platform)
    assert practice.permissions_for_user(user).can_move_to(PracticeIndexPage.objects.child_of(region).get())


def test_federation__moves_a_page_between_platforms(site_home, platform):
    other = make_platform(site_home, "EN")
    activity = make_activity(platform)
    destination = ActivityIndexPage.objects.child_of(other).get()
    assert activity.permissions_for_user(make_federation_user()).can_move_to(destination)


def test_live_paper__is_moved_and_deleted_by_nobody(platform, user, region):
    paper, draft = make_paper(platform), make_paper(platform, live=False, slug="draft")
    destination = PaperIndexPage.objects.child_of(region).get()
    for somebody in (user, make_reviewer()):
        assert not paper.permissions_for_user(somebody).can_move()
        assert not paper.permissions_for_user(somebody).can_move_to(destination)
        assert not paper.permissions_for_user(somebody).can_delete()
    assert draft.permissions_for_user(user).can_move_to(destination)


@pytest.mark.parametrize("way", ["single", "bulk", "api"])
def test_live_paper__stays_in_its_list(coordinator, platform, region, way):
    paper = make_paper(platform)
    destination = PaperIndexPage.objects.child_of(region).get()
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    url, data = {
        "single": (reverse("wagtailadmin_pages:move_confirm", args=[paper.pk, destination.pk]), {}),
        "bulk": (f"{bulk}?id={paper.pk}", {"chooser": destination.pk}),
        "api": (
            reverse("wagtailadmin_api:pages:action", args=[paper.pk, "move"]),
            {"destination_page_id": destination.pk},
        ),
    }[way]
    coordinator.post(url, data)
    assert PositionPaperPage.objects.get(pk=paper.pk).path == paper.path


def test_workflow__is_not_a_coordinators_to_set(coordinator, platform):
    page = PaperIndexPage.objects.child_of(platform).get()
    workflow = page.get_workflow()
    for url in (
        reverse("wagtailadmin_workflows:edit", args=[workflow.pk]),
        reverse("wagtailadmin_workflows:disable", args=[workflow.pk]),
        reverse("wagtailadmin_workflows:remove", args=[page.pk]),
        reverse("wagtailadmin_workflows:add"),
    ):
        assert coordinator.post(url).status_code in (302, 403, 404)
    workflow.refresh_from_db()
    assert workflow.active
    assert page.get_workflow() == workflow


def test_explorer__of_a_coordinator_of_two_platforms_leads_to_both_and_to_no_third(
    site_home, platform, user, coordinator
):
    other, third = make_platform(site_home, "EN"), make_platform(site_home, "PR")
    make_mandate(other, user.person)
    html = coordinator.get(reverse("wagtailadmin_explore_root"), follow=True).content.decode()
    assert platform.title in html
    assert other.title in html
    assert third.title not in html


def test_every_page_type__keeps_its_pages_on_their_ground(user):
    models = [model for model in apps.get_models() if issubclass(model, Page) and model is not Page]
    assert models
    for model in models:
        assert isinstance(model(depth=3).permissions_for_user(user), OwnTreePermissionTester), model


def test_explorer__lists_everything_below_the_own_platform(coordinator, platform):
    topic = make_topic(platform, live=False, title="نموذج: مسودتي")
    html = coordinator.get(reverse("wagtailadmin_explore", args=[platform.pk])).content.decode()
    for page in [topic, *frame_of(platform)[1:]]:
        assert page.title in html
