"""Whole addresses begin with what the environment says, not with Wagtail's own guess."""

from __future__ import annotations

import pytest
from wagtail.models import Site

from home.models import HomePage
from home.provisioning import provision_site

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "address",
    ["https://manassat.test", "http://manassat.test", "http://127.0.0.1:9000"],
    ids=["https", "http", "port"],
)
def test_provision_site__takes_the_host_from_the_environment(settings, address):
    settings.WAGTAILADMIN_BASE_URL = address
    HomePage.objects.get(locale__language_code="ar").delete()
    provision_site()
    assert Site.objects.get(is_default_site=True).root_url == address
