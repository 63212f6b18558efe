"""The list of authorities and the page of one cost the same few queries with five rows and with many."""

from __future__ import annotations

import brotli
import pytest

from platforms.models import Person, WorkingGroupMember
from tests.factories.authorities import make_authority, make_governorate, make_membership
from tests.factories.pages import make_learning_day, make_paper, make_platform, make_practice, make_topic

pytestmark = pytest.mark.django_db
FEW, MANY = 5, 25
# As many as the federation counts.
ALL = 445
MOST_BYTES = 15_000


@pytest.mark.parametrize("count", [FEW, ALL])
def test_list__takes_six_queries(client, site_home, count, django_assert_max_num_queries):
    governorates = [make_governorate(f"نموذج {number}", f"XX-{number:02}") for number in range(16)]
    for number in range(count):
        make_authority(f"sample-town-{number}", governorates[number % 16])
    client.get("/authorities/")
    with django_assert_max_num_queries(6):
        response = client.get("/authorities/")
    assert response.content.decode().count('href="/authorities/sample-town-') == count
    assert len(brotli.compress(response.content, quality=5)) < MOST_BYTES


@pytest.mark.parametrize("count", [FEW, MANY])
def test_authority__takes_fifteen_queries(client, site_home, count, django_assert_max_num_queries):
    authority = make_authority()
    platform = make_platform(site_home)
    make_membership(platform, authority)
    for number in range(count):
        Person.objects.create(name_ar=f"نموذج {number}", local_authority=authority, consents_to_publication=True)
        topic = make_topic(platform, f"FM-{number}")
        WorkingGroupMember.objects.create(page=topic, local_authority=authority)
        make_learning_day(platform, slug=f"day-{number}", host_authority=authority)
        make_paper(platform, slug=f"paper-{number}", authorities=[authority])
        make_practice(platform, slug=f"practice-{number}", adopted_by=[authority])
    client.get(authority.get_absolute_url())
    with django_assert_max_num_queries(15):
        assert client.get(authority.get_absolute_url()).status_code == 200
