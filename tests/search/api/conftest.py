from __future__ import annotations

import pytest
from django.core.cache import cache
from wagtail.models import Locale

from home.models import HomePage
from platforms.models import PlatformPage, Theme
from tests.factories.pages import make_platform


@pytest.fixture(autouse=True)
def _nobody_has_asked_yet():
    """Requests are counted in the cache."""
    cache.clear()


@pytest.fixture
def platform(site_home) -> PlatformPage:
    return make_platform(site_home)


@pytest.fixture
def english_platform(platform) -> PlatformPage:
    home = HomePage.objects.get(locale__language_code="en")
    return make_platform(home, title="Sample: finance", translation_key=platform.translation_key)


@pytest.fixture
def waste(site_home) -> Theme:
    return Theme.objects.create(name="نموذج: النفايات", slug="waste", locale=site_home.locale)


@pytest.fixture
def english_waste(waste) -> Theme:
    english = Locale.objects.get(language_code="en")
    return Theme.objects.create(
        name="Sample: waste", slug="waste", locale=english, translation_key=waste.translation_key
    )
