"""A platform, and the federation at its desk."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.test import Client

from platforms.models import PlatformPage
from tests.factories.pages import make_platform
from tests.factories.people import make_federation_user


@pytest.fixture(autouse=True)
def nobody_has_asked_yet() -> None:
    """The count of requests from one connection starts anew."""
    cache.clear()


@pytest.fixture
def platform(site_home) -> PlatformPage:
    return make_platform(site_home)


@pytest.fixture
def federation(db) -> Client:
    client = Client()
    client.force_login(make_federation_user())
    return client
