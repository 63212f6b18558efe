"""A committee in which everybody has one vote, chosen by name among those who have an account."""

from __future__ import annotations

import pytest
from django.urls import reverse

from knowledge.approval.models import Committee
from manassat.users.models import User
from tests.factories.approval import Cast
from tests.factories.people import make_federation_user, make_user, signed_in

from .forms import committee_data, problems_in, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def federation():
    return signed_in(make_federation_user("other"))


@pytest.fixture
def committee(cast: Cast) -> Committee:
    return Committee.objects.get()


def page_of(client, committee: Committee) -> str:
    return client.get(reverse("wagtailsnippets_knowledge_committee:edit", args=[committee.pk])).content.decode()


def test_seat__is_given_to_another_person_who_then_enters_the_admin(federation, committee):
    newcomer = make_user("newcomer")
    assert problems_in(send(federation, committee, committee_data(committee, **{"seats-2-user": newcomer.pk}))) == ""
    assert committee.seats.filter(user=newcomer).count() == 1
    assert committee.seats.count() == 3
    assert User.objects.get(pk=newcomer.pk).has_perm("wagtailadmin.access_admin")


@pytest.mark.parametrize("field", ["seats-2-user", "seats-2-alternate", "seats-1-alternate"])
def test_person_chosen_twice__is_refused_at_the_field(federation, committee, field):
    before = list(committee.seats.values())
    response = send(federation, committee, committee_data(committee, **{field: committee.seats.first().user_id}))
    place, name = int(field[6]), field.split("-")[2]
    form = response.context["form"].formsets["seats"].forms[place]
    assert "اختير هذا الشخص مرتين" in str(form.errors[name])
    assert list(committee.seats.values()) == before


def test_seat_that_is_taken_away__frees_its_holder(federation, committee):
    holder = committee.seats.first().user_id
    changes = {"seats-0-DELETE": "1", "seats-1-user": holder}
    assert problems_in(send(federation, committee, committee_data(committee, **changes))) == ""
    assert committee.seats.count() == 2


def test_committee__keeps_the_seats_that_its_rule_needs(federation, committee):
    changes = {f"seats-{place}-DELETE": "1" for place in (0, 1)}
    assert "ولا يمكن أن يصدر منها سوى 1" in problems_in(
        send(federation, committee, committee_data(committee, **changes))
    )
    assert committee.seats.count() == 3


def test_required_role__is_held_by_one_seat(federation, committee):
    changes = {"seats-1-is_required": "on"}
    assert "إلزامية" in problems_in(send(federation, committee, committee_data(committee, **changes)))


def test_inactive_person__is_neither_offered_nor_taken(federation, committee):
    gone = make_user("gone")
    gone.is_active = False
    gone.save()
    assert ">gone<" not in page_of(federation, committee)
    assert problems_in(send(federation, committee, committee_data(committee, **{"seats-2-user": gone.pk}))) != ""
    assert not committee.seats.filter(user=gone).exists()


def test_persons__are_offered_by_name(federation, committee):
    someone = make_user("someone")
    someone.first_name, someone.last_name = "نموذج:", "سعاد"
    someone.save()
    assert "نموذج: سعاد (someone)" in page_of(federation, committee)


@pytest.mark.parametrize("users", [0, 30])
def test_committee_form__costs_the_same_however_many_people_there_are(
    federation, committee, users, django_assert_max_num_queries
):
    for number in range(users):
        make_user(f"more-{number}")
    page_of(federation, committee)
    with django_assert_max_num_queries(24):
        page_of(federation, committee)
