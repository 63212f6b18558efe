"""Fixtures that every package uses."""

from __future__ import annotations

import pytest

from home.models import HomePage
from home.provisioning import provision_site


@pytest.fixture
def site_home(db: None) -> HomePage:
    """The Arabic front page with the lists, languages and groups around it."""
    return provision_site()
