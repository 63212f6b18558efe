"""The matrix can fail: who may see them finds the marked things at the same addresses, and no view is left out."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from tests.factories.people import make_user

from .answers import answer_to
from .arguments import UnfilledError, arguments_of
from .asking import get_requests
from .objects import Scene
from .roles import OVERSEERS
from .snapshots import changes_since, facts, writes
from .urls import EXEMPT, admin_addresses, admin_views
from .words import MARKED

pytestmark = pytest.mark.django_db
EXPLORER, CHOOSER, SEARCH = "wagtailadmin_explore", "wagtailadmin_choose_page_search", "wagtailadmin_pages:search"
# Where an administrator reads all there is.
FORMS = (
    "edit",
    "set_privacy",
    "history",
    "list",
    "join_request",
    "moderation_outsiders",
    "moderation_consultation",
    "translation_board_import_page",
)
# Marked, and shown nowhere so far, or to its owner alone.
UNSEEN = {"upload", "saved view"}


def kinds_seen(scene: Scene, user: object, *views: str) -> set[str]:
    client = Client(raise_request_exception=False)
    client.force_login(user)
    asked = (request for request in get_requests(scene) if request.view.endswith(views))
    return set().union(*(answer_to(client, request).kinds for request in asked))


def test_every_admin_view__is_tried_or_exempt_by_name(scene):
    unknown = []
    for view in admin_views():
        try:
            assert arguments_of(view, scene), view.name
        except UnfilledError as problem:
            unknown.append(str(problem))
    assert not unknown, "\n".join(unknown)


def test_exemptions__are_of_addresses_that_exist():
    assert set(EXEMPT) <= {view.name for view in admin_addresses()}


@pytest.mark.parametrize("view", [EXPLORER, CHOOSER, SEARCH])
@pytest.mark.parametrize("role", OVERSEERS)
def test_overseer__finds_the_drafts_of_every_platform(scene, role, view):
    drafts = {kind for kind in scene.of("foreign", Page) if kind.startswith("draft")}
    assert drafts <= kinds_seen(scene, scene.roles[role], view)


def test_overseer__changes_what_the_snapshot_notices(scene):
    before, client = facts(scene), Client()
    client.force_login(scene.roles["federation staff"])
    with writes() as written:
        client.post(reverse("wagtailadmin_pages:lock", args=[scene.foreign["draft day"].pk]))
    assert written.statements
    assert "changed: draft day" in changes_since(before, scene)


def test_administrator__finds_every_marker(scene):
    administrator = make_user("administrator")
    administrator.is_superuser = True
    administrator.save()
    assert set(MARKED.values()) - kinds_seen(scene, administrator, *FORMS) <= UNSEEN
