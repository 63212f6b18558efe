"""The site with SEARCH_URL."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from home.models import HomePage
from search.library import browse
from search.query import LibraryQuery
from tests.factories.pages import make_platform, make_practice
from tests.requirements import needs_opensearch

from .test_opensearch import AWAY

if TYPE_CHECKING:
    from osmem_server import OsmemServer

pytestmark = pytest.mark.django_db
WORD = LibraryQuery(text="المستنقعات")


@needs_opensearch
def test_library__finds_on_the_server__what_was_published_and_what_was_rebuilt(
    site_home: HomePage, settings: Settings, osmem_server: OsmemServer
) -> None:
    with osmem_server.clone() as server:
        settings.SEARCH_URL = server.url
        practice = make_practice(make_platform(site_home), title="نموذج: تجفيف المستنقعات")
        assert browse(WORD).total == 1

        call_command("update_index", backend_name="library", verbosity=0)
        assert browse(WORD).total == 1

        practice.unpublish()
        assert browse(WORD).total == 0


def test_site__publishes_and_says_that_search_is_away__when_no_server_answers(
    site_home: HomePage, settings: Settings, client: Client
) -> None:
    settings.SEARCH_URL = AWAY

    assert make_practice(make_platform(site_home)).live
    assert client.get("/library/", {"q": "المستنقعات"}).status_code == 503
