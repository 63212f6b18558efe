"""What an authority answered, and the day on which one left."""

from __future__ import annotations

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from platforms.enums import MembershipState
from platforms.membership import answer_views
from platforms.membership.answers import record_refusal
from tests.factories.authorities import make_authority, make_governorate, make_membership

pytestmark = pytest.mark.django_db
INVITED_ON = datetime.date(2026, 3, 1)
JOINED_ON = datetime.date(2026, 3, 20)
TOMORROW = timezone.localdate() + datetime.timedelta(days=1)


@pytest.fixture
def invitation(platform):
    return make_membership(platform, make_authority(), state=MembershipState.INVITED, invited_on=INVITED_ON)


@pytest.fixture
def member(platform):
    return make_membership(platform, make_authority(), joined_on=JOINED_ON)


def answer(federation, membership, **posted: str):
    return federation.post(reverse("membership_answer", args=[membership.pk]), posted, follow=True)


def leave(federation, membership, day: object):
    return federation.post(reverse("membership_leaving", args=[membership.pk]), {"day": str(day)}, follow=True)


def test_acceptance__makes_a_member_from_that_day(federation, invitation):
    answer(federation, invitation, answer="accepted", day="2026-03-20")
    invitation.refresh_from_db()
    assert (invitation.state, invitation.joined_on) == (MembershipState.ACTIVE, JOINED_ON)
    assert (invitation.answered_on, invitation.invited_on) == (JOINED_ON, INVITED_ON)


def test_refusal__is_kept_with_its_day(federation, invitation):
    answer(federation, invitation, answer="declined", day="2026-03-20")
    invitation.refresh_from_db()
    assert (invitation.state, invitation.answered_on) == (MembershipState.DECLINED, JOINED_ON)
    assert invitation.joined_on is None


def test_acceptance_after_an_earlier_membership__forgets_its_end(federation, invitation):
    invitation.joined_on = invitation.left_on = datetime.date(2025, 1, 1)
    invitation.save()
    answer(federation, invitation, answer="accepted", day="2026-03-20")
    invitation.refresh_from_db()
    assert (invitation.state, invitation.left_on) == (MembershipState.ACTIVE, None)


BAD_ANSWERS = {
    "before the invitation": ({"answer": "accepted", "day": "2026-02-28"}, "day"),
    "still to come": ({"answer": "accepted", "day": str(TOMORROW)}, "day"),
    "no day": ({"answer": "accepted", "day": ""}, "day"),
    "no such day": ({"answer": "accepted", "day": "2026-02-30"}, "day"),
    "no answer": ({"day": "2026-03-20"}, "answer"),
    "an unknown answer": ({"answer": "perhaps", "day": "2026-03-20"}, "answer"),
}


@pytest.mark.parametrize(("posted", "field"), BAD_ANSWERS.values(), ids=BAD_ANSWERS.keys())
def test_bad_answer__gets_a_message_at_its_field_and_changes_nothing(federation, invitation, posted, field):
    response = answer(federation, invitation, **posted)
    assert list(response.context["form"].errors) == [field]
    assert "error-message" in response.content.decode()
    invitation.refresh_from_db()
    assert invitation.state == MembershipState.INVITED


def test_leaving__is_kept_with_its_day(federation, member):
    leave(federation, member, "2026-04-01")
    member.refresh_from_db()
    assert (member.state, member.left_on) == (MembershipState.LEFT, datetime.date(2026, 4, 1))


@pytest.mark.parametrize("day", ["2026-03-19", TOMORROW, "", "x"], ids=["before joining", "to come", "none", "no day"])
def test_bad_day_of_leaving__gets_a_message_at_the_field(federation, member, day):
    assert list(leave(federation, member, day).context["form"].errors) == ["day"]
    member.refresh_from_db()
    assert member.state == MembershipState.ACTIVE


def test_second_answer__is_told_what_holds_and_changes_nothing(federation, invitation, monkeypatch):
    """Both colleagues have the form open; the other one was quicker."""
    posted = {"answer": "accepted", "day": "2026-03-20"}
    form_valid = answer_views.AnswerView.form_valid

    def overtaken(view, form):
        record_refusal(invitation.pk, JOINED_ON)
        return form_valid(view, form)

    monkeypatch.setattr(answer_views.AnswerView, "form_valid", overtaken)
    html = answer(federation, invitation, **posted).content.decode()
    assert str(MembershipState.DECLINED.label) in html
    invitation.refresh_from_db()
    assert invitation.state == MembershipState.DECLINED


@pytest.mark.parametrize("state", [MembershipState.ACTIVE, MembershipState.LEFT, MembershipState.DECLINED])
def test_answer__is_asked_of_the_invited_only(federation, invitation, state):
    invitation.state, invitation.left_on = state, INVITED_ON
    invitation.save()
    address = reverse("membership_answer", args=[invitation.pk])
    assert federation.get(address).status_code == 302
    answer(federation, invitation, answer="accepted", day="2026-03-20")
    invitation.refresh_from_db()
    assert invitation.state == state


def test_open_invitations__come_longest_waiting_first(federation, platform):
    place = make_governorate()
    for number, day in enumerate((3, 1, 2)):
        authority = make_authority(f"town-{number}", place)
        make_membership(platform, authority, state=MembershipState.INVITED, invited_on=datetime.date(2026, 3, day))
    make_membership(platform, make_authority("member", place))
    response = federation.get(reverse("membership_invitations"))
    days = [membership.invited_on.day for membership in response.context["object_list"]]
    assert days == [1, 2, 3]


def test_list_of_memberships__leads_to_what_can_be_recorded(federation, platform, invitation):
    member = make_membership(platform, make_authority("member"), joined_on=JOINED_ON)
    html = federation.get(reverse("wagtailsnippets_platforms_membership:list")).content.decode()
    assert reverse("membership_answer", args=[invitation.pk]) in html
    assert reverse("membership_leaving", args=[member.pk]) in html
    assert reverse("membership_leaving", args=[invitation.pk]) not in html


@pytest.mark.parametrize("count", [5, 45])
def test_open_invitations__ask_no_query_a_row(federation, platform, count, django_assert_max_num_queries):
    place = make_governorate()
    for number in range(count):
        make_membership(platform, make_authority(f"town-{number}", place), state=MembershipState.INVITED)
    federation.get(reverse("membership_invitations"))
    with django_assert_max_num_queries(20):
        assert len(federation.get(reverse("membership_invitations")).context["object_list"]) == count
