"""The library's page costs the same few queries, however much it finds."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.pages import make_platform, make_practice

pytestmark = pytest.mark.django_db
FEW, MANY = 3, 20


@pytest.mark.parametrize("question", ["", "?q=النفايات", "?q=النفايت&type=best-practice"])
def test_library_page__costs_the_same_with_few_and_with_many_results(client, site_home, question):
    platform = make_platform(site_home)
    costs = []
    for numbers in (range(FEW), range(FEW, MANY)):
        for number in numbers:
            make_practice(platform, title=f"نموذج: فرز النفايات {number}", slug=f"practice-{number}")
        client.get(f"/library/{question}")
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/library/{question}")
        costs.append(len(queries))
    assert costs[0] == costs[1] <= 17
