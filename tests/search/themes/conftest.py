from __future__ import annotations

import pytest
from wagtail.models import Locale

from platforms.models import PlatformPage, Theme
from tests.factories.pages import make_platform


@pytest.fixture
def platform(site_home) -> PlatformPage:
    return make_platform(site_home, hue="finance")


@pytest.fixture
def waste(site_home) -> Theme:
    return Theme.objects.create(name="نموذج: النفايات", slug="waste", locale=site_home.locale)


@pytest.fixture
def english_waste(waste: Theme) -> Theme:
    english = Locale.objects.get(language_code="en")
    return Theme.objects.create(
        name="Sample: waste", slug="waste", locale=english, translation_key=waste.translation_key
    )
