from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from django.core.cache import cache

from home.models import HomePage
from tests.factories.pages import make_platform

from .harvester import Harvester


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet():
    """Requests are counted in the cache."""
    cache.clear()


@pytest.fixture
def committed(django_capture_on_commit_callbacks) -> Callable:
    """`with committed():` what happens inside is recorded afterwards."""
    return partial(django_capture_on_commit_callbacks, execute=True)


@pytest.fixture
def harvester(client) -> Harvester:
    return Harvester(client)


@pytest.fixture
def platform(site_home):
    return make_platform(site_home, title="نموذج: الإدارة المالية")


@pytest.fixture
def english_platform(platform):
    home = HomePage.objects.get(locale__language_code="en")
    return make_platform(home, title="Sample: finance", translation_key=platform.translation_key)


def identifier_of(page) -> str:
    return f"urn:uuid:{page.translation_key}:{page.locale.language_code}"
