"""An item's page leads to others on its subject."""

from __future__ import annotations

import pytest

from search.related import related_to
from tests.factories.pages import make_platform, make_practice

pytestmark = pytest.mark.django_db


@pytest.fixture
def practice(site_home):
    platform = make_platform(site_home)
    make_practice(platform, title="نموذج: فرز النفايات من المصدر", slug="near")
    make_practice(platform, title="نموذج: إنارة الشوارع", slug="far")
    make_practice(platform, title="نموذج: فرز النفايات", slug="draft", live=False)
    return make_practice(platform, title="نموذج: فرز النفايات المنزلية", slug="asked")


def test_related__are_public_items_on_the_subject_and_never_the_page_itself(practice):
    assert [related.page.slug for related in related_to(practice)] == ["near"]


def test_related__costs_one_query(practice, django_assert_num_queries):
    related_to(practice)
    with django_assert_num_queries(1):
        related_to(practice)


def test_item_page__names_what_is_related(client, practice):
    assert "فرز النفايات من المصدر" in client.get(practice.url).content.decode()
