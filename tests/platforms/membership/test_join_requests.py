"""The queue of requests to join, their decision, and how long contact data is kept."""

from __future__ import annotations

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from platforms.enums import JoinRequestState, MembershipState
from platforms.membership.events import join_decided
from platforms.membership.join_requests import accept, refuse
from platforms.models import JoinRequest, Membership
from tests.factories.authorities import make_authority, make_governorate, make_membership
from tests.factories.join_requests import make_join_request
from tests.factories.people import make_federation_user

pytestmark = pytest.mark.django_db
EARLIER = datetime.date(2025, 1, 1)
HOSTILE = '<script>alert("x")</script>'


@pytest.fixture
def authority(db):
    return make_authority()


@pytest.fixture
def join_request(platform, authority):
    return make_join_request(platform, authority)


def decide(federation, join_request: JoinRequest, **posted: str):
    return federation.post(reverse("join_request", args=[join_request.pk]), posted, follow=True)


def test_queue__shows_those_that_wait_longest_first(federation, platform):
    place = make_governorate()
    requests = [make_join_request(platform, make_authority(f"town-{number}", place)) for number in range(3)]
    for days, request in zip((1, 3, 2), requests, strict=True):
        asked_at = timezone.now() - datetime.timedelta(days=days)
        JoinRequest.objects.filter(pk=request.pk).update(asked_at=asked_at)
    decided = make_join_request(platform, make_authority("decided", place), state=JoinRequestState.REFUSED)
    queue = reverse("join_requests")
    assert list(federation.get(queue).context["object_list"]) == [requests[1], requests[2], requests[0]]
    assert list(federation.get(queue, {"state": "refused"}).context["object_list"]) == [decided]
    assert len(federation.get(queue, {"state": "null"}).context["object_list"]) == 4


def test_acceptance__makes_a_member_from_today(federation, join_request, authority, platform):
    decide(federation, join_request, decision="accepted", answer="نموذج: أهلًا")
    membership = Membership.objects.get()
    assert (membership.platform, membership.local_authority) == (platform, authority)
    assert (membership.state, membership.joined_on) == (MembershipState.ACTIVE, timezone.localdate())
    join_request.refresh_from_db()
    assert (join_request.state, join_request.answer) == (JoinRequestState.ACCEPTED, "نموذج: أهلًا")
    assert join_request.decided_by.username == "federation"
    assert join_request.decided_at


@pytest.mark.parametrize("state", [MembershipState.INVITED, MembershipState.DECLINED, MembershipState.LEFT])
def test_acceptance__takes_up_the_membership_that_is_there(federation, join_request, authority, platform, state):
    make_membership(platform, authority, state=state, joined_on=EARLIER, left_on=EARLIER, invited_on=EARLIER)
    decide(federation, join_request, decision="accepted")
    membership = Membership.objects.get()
    assert (membership.state, membership.left_on) == (MembershipState.ACTIVE, None)
    assert (membership.joined_on, membership.invited_on) == (timezone.localdate(), EARLIER)


def test_acceptance_of_a_member__leaves_its_first_day(federation, join_request, authority, platform):
    make_membership(platform, authority, joined_on=EARLIER)
    decide(federation, join_request, decision="accepted")
    assert Membership.objects.get().joined_on == EARLIER


def test_refusal__keeps_its_reason_and_makes_no_member(federation, join_request):
    decide(federation, join_request, decision="refused", answer="نموذج: السبب")
    join_request.refresh_from_db()
    assert (join_request.state, join_request.answer) == (JoinRequestState.REFUSED, "نموذج: السبب")
    assert not Membership.objects.exists()


BAD_DECISIONS = {
    "refused without a reason": ({"decision": "refused", "answer": "  "}, "answer"),
    "an answer too long": ({"decision": "refused", "answer": "x" * 2001}, "answer"),
    "no decision": ({"answer": "x"}, "decision"),
    "an unknown decision": ({"decision": "waiting"}, "decision"),
}


@pytest.mark.parametrize(("posted", "field"), BAD_DECISIONS.values(), ids=BAD_DECISIONS.keys())
def test_bad_decision__gets_a_message_at_its_field_and_decides_nothing(federation, join_request, posted, field):
    response = decide(federation, join_request, **posted)
    assert list(response.context["form"].errors) == [field]
    join_request.refresh_from_db()
    assert join_request.state == JoinRequestState.WAITING


def test_second_decision__is_told_and_changes_nothing(federation, join_request):
    refuse(join_request.pk, make_federation_user("colleague"), "نموذج: السبب")
    html = decide(federation, join_request, decision="accepted").content.decode()
    assert str(JoinRequestState.REFUSED.label) in html
    assert 'name="decision"' not in html
    join_request.refresh_from_db()
    assert (join_request.state, join_request.decided_by.username) == (JoinRequestState.REFUSED, "colleague")
    assert not Membership.objects.exists()


def test_decision_that_fails_halfway__is_undone(federation, join_request, monkeypatch):
    monkeypatch.setattr("platforms.membership.join_requests.make_member", lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        accept(join_request.pk, make_federation_user("colleague"))
    join_request.refresh_from_db()
    assert join_request.state == JoinRequestState.WAITING
    assert not Membership.objects.exists()


def test_decision__is_announced_after_the_commit(federation, join_request, django_capture_on_commit_callbacks):
    heard = []
    join_decided.connect(lambda request_id, **kwargs: heard.append(request_id), weak=False, dispatch_uid="t")
    try:
        with django_capture_on_commit_callbacks(execute=True):
            decide(federation, join_request, decision="accepted")
        with django_capture_on_commit_callbacks(execute=True):
            decide(federation, join_request, decision="accepted")
    finally:
        join_decided.disconnect(dispatch_uid="t")
    assert heard == [join_request.pk]


def test_words_of_the_sender__are_escaped(federation, platform, authority):
    request = make_join_request(
        platform, authority, contact_name=HOSTILE, contact_position=HOSTILE, reason=HOSTILE, contact_phone=HOSTILE[:30]
    )
    for address in (reverse("join_request", args=[request.pk]), reverse("join_requests")):
        assert "<script>alert(" not in federation.get(address).content.decode()


def test_erasing__deletes_a_waiting_request_and_empties_a_decided_one(federation, platform, authority, join_request):
    decided = make_join_request(platform, authority, state=JoinRequestState.REFUSED, answer="نموذج: السبب")
    for request in (join_request, decided):
        address = reverse("join_request_erase", args=[request.pk])
        assert federation.get(address).status_code == 200
        federation.post(address)
    assert list(JoinRequest.objects.all()) == [decided]
    decided.refresh_from_db()
    assert (decided.contact_name, decided.contact_email, decided.state) == ("", "", JoinRequestState.REFUSED)
    html = federation.get(reverse("join_request", args=[decided.pk])).content.decode()
    assert "contact@example.org" not in html


def test_forgetting__clears_the_contact_data_a_year_after_the_decision(platform, authority, capsys):
    ages = {"old": 366, "young": 364}
    found = {
        name: make_join_request(
            platform,
            authority,
            state=JoinRequestState.REFUSED,
            decided_at=timezone.now() - datetime.timedelta(days=days),
            contact_phone="0599 123 456",
            reason="نموذج",
            answer="نموذج: السبب",
        )
        for name, days in ages.items()
    }
    waiting = make_join_request(platform, authority)
    for _run in range(2):
        call_command("forget_join_requests")
    assert [line[-1] for line in capsys.readouterr().out.split("\n") if line] == ["1", "0"]
    old = JoinRequest.objects.get(pk=found["old"].pk)
    personal = (old.contact_name, old.contact_position, old.contact_email, old.contact_phone, old.reason)
    assert personal == ("",) * 5
    assert (old.state, old.answer) == (JoinRequestState.REFUSED, "نموذج: السبب")
    for request in (found["young"], waiting):
        request.refresh_from_db()
        assert request.contact_email == "contact@example.org"


@pytest.mark.parametrize("count", [5, 45])
def test_queue__asks_no_query_a_row(federation, platform, count, django_assert_max_num_queries):
    place = make_governorate()
    for number in range(count):
        make_join_request(platform, make_authority(f"town-{number}", place))
    federation.get(reverse("join_requests"))
    with django_assert_max_num_queries(20):
        assert len(federation.get(reverse("join_requests")).context["object_list"]) == count
