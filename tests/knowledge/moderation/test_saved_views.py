"""Filters and order kept under a name."""

from __future__ import annotations

import pytest
from django.urls import reverse

from knowledge.approval.models import SavedView
from tests.factories.approval import Cast
from tests.factories.people import signed_in

from .conftest import QUEUE, titles

pytestmark = pytest.mark.django_db
NAME = "نموذج: المتأخر"


def keep(client, name: str = NAME, query: str = "platform=FM&sort=-title"):
    return client.post(f"{reverse('moderation_save_view')}?{query}", {"name": name})


def test_view__keeps_filters_and_order_and_is_a_link_at_once(cast: Cast):
    client = signed_in(cast.reviewer)
    client.get(reverse(QUEUE))
    response = keep(client, query="platform=FM&sort=-title&p=3&export=csv&nonsense=1")
    assert response.url == f"{reverse(QUEUE)}?platform=FM&sort=-title"
    assert SavedView.objects.get(user=cast.reviewer).query == "platform=FM&sort=-title"
    assert f'href="{reverse(QUEUE)}?platform=FM&amp;sort=-title"' in client.get(reverse(QUEUE)).content.decode()


@pytest.mark.parametrize(
    ("name", "query"), [("", ""), (NAME, ""), ("ا" * 61, ""), ("آخر", "q=" + "x" * 1001)], ids=lambda one: one[:8]
)
def test_view__is_refused_beside_its_name(cast: Cast, name, query):
    cast.submitted()
    client = signed_in(cast.reviewer)
    keep(client)
    response = keep(client, name, query)
    assert response.status_code == 422
    assert 'id="id_name_error"' in response.content.decode()
    assert SavedView.objects.count() == 1


def test_same_name__serves_two_people(cast: Cast):
    keep(signed_in(cast.reviewer))
    assert keep(signed_in(cast.coordinator)).status_code == 302
    assert SavedView.objects.filter(name=NAME).count() == 2


def test_view__is_seen_and_deleted_by_its_owner_alone(cast: Cast):
    owner, other = signed_in(cast.reviewer), signed_in(cast.other_reviewer)
    keep(owner)
    address = reverse("moderation_delete_view", args=[SavedView.objects.get().pk])
    assert NAME not in other.get(reverse(QUEUE)).content.decode()
    assert other.post(address).status_code == 404
    assert owner.get(address).status_code == 405
    assert NAME in owner.get(reverse(QUEUE)).content.decode()
    assert owner.post(address, follow=True).status_code == 200
    assert not SavedView.objects.exists()


def test_deleted_view__is_gone_from_the_screen_at_once(cast: Cast):
    client = signed_in(cast.reviewer)
    keep(client)
    client.get(reverse(QUEUE))
    address = reverse("moderation_delete_view", args=[SavedView.objects.get().pk])
    client.post(address)
    client.get(reverse(QUEUE))
    assert address not in client.get(reverse(QUEUE)).content.decode()


def test_view__finds_what_it_was_kept_for(cast: Cast, other_cast: Cast):
    cast.submitted(title="نموذج: ورقتنا")
    other_cast.submitted(title="نموذج: ورقة الآخرين")
    client = signed_in(cast.reviewer)
    keep(client)
    query = SavedView.objects.get().query
    assert titles(client.get(f"{reverse(QUEUE)}?{query}")) == ["نموذج: ورقتنا"]
