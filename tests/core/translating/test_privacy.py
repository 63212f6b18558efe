"""Privacy set after translating closes the other language too."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import PageViewRestriction

from tests.factories.pages import make_platform
from tests.factories.translations import translate


@pytest.mark.parametrize("first", ["ar", "en"])
def test_closed_page__is_closed_in_the_other_language(site_home, client: Client, first: str):
    platform = make_platform(site_home)
    pages = {"ar": platform, "en": translate(platform)}
    assert [client.get(page.url).status_code for page in pages.values()] == [200, 200]
    rule = PageViewRestriction.objects.create(page=pages[first], restriction_type="groups")
    rule.groups.add(Group.objects.create(name="نموذج"))
    assert [client.get(page.url).status_code for page in pages.values()] == [302, 302]
    names = PageViewRestriction.objects.values_list("groups__name", flat=True)
    assert list(names) == ["نموذج", "نموذج"]
