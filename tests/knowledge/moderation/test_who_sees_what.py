"""Whose queue holds which papers, and who has none."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from knowledge.approval.models import ApprovalRound, CommitteeSeat
from knowledge.approval.reassignment import reassign_seat
from platforms.models import PlatformPage
from tests.factories.approval import Cast, vote
from tests.factories.pages import add_page
from tests.factories.people import (
    make_coordinator,
    make_federation_user,
    make_user,
    make_working_group_member,
    signed_in,
)

from .conftest import QUEUE, queue_of, seen_by

pytestmark = pytest.mark.django_db
OURS, THEIRS = "نموذج: ورقتنا", "نموذج: ورقة الآخرين"


@pytest.fixture
def rounds(cast: Cast, other_cast: Cast) -> dict[str, ApprovalRound]:
    return {OURS: cast.submitted(title=OURS), THEIRS: other_cast.submitted(title=THEIRS)}


@pytest.mark.parametrize("who", ["reviewer", "federation"])
def test_federation__sees_all_platforms(cast, rounds, who):
    user = cast.reviewer if who == "reviewer" else make_federation_user()
    assert set(seen_by(user)) == {OURS, THEIRS}


@pytest.mark.parametrize("who", ["coordinator", "deputy"])
def test_coordination__sees_its_own_platform_at_every_step(cast, rounds, who):
    assert seen_by(getattr(cast, who)) == [OURS]
    vote(rounds[OURS], cast.coordinator)
    assert seen_by(getattr(cast, who)) == [OURS]


def test_coordinator_of_a_region__sees_nothing_of_the_platform_around_it(cast, rounds, platform):
    region = add_page(platform, PlatformPage(title="نموذج: منطقة", slug="region", code="FN"))
    assert seen_by(make_coordinator(region, "of-the-region")) == []


def test_committee__sees_a_paper_from_the_day_it_may_decide(cast, rounds):
    assert seen_by(cast.chair) == []
    vote(rounds[OURS], cast.coordinator)
    vote(rounds[OURS], cast.reviewer)
    assert seen_by(cast.chair) == [OURS]


def test_member__still_sees_what_they_voted_on(cast):
    vote(cast.at_committee(title=OURS), cast.member)
    assert seen_by(cast.member) == [OURS]
    assert not queue_of(cast.member).context["can_decide"]


def test_member__still_sees_what_they_voted_on_after_an_edit_voided_it(cast):
    approval_round = cast.at_committee(title=OURS)
    vote(approval_round, cast.member)
    paper = approval_round.page.get_latest_revision_as_object()
    paper.summary = "نموذج: ملخص آخر"
    paper.save_revision(user=cast.author)
    assert seen_by(cast.member) == [OURS]
    assert seen_by(cast.other_member) == []


def test_alternate__sees_a_paper_that_the_holder_may_not_decide(cast):
    alternate = make_user("alternate")
    seat = CommitteeSeat.objects.get(user=cast.member)
    seat.alternate = alternate
    seat.save()
    cast.author = cast.other_member
    cast.at_committee(title=OURS)
    assert seen_by(alternate) == []
    cast.author = cast.member
    cast.at_committee(title=THEIRS)
    assert seen_by(alternate) == [THEIRS]


def test_whoever_was_given_a_seat__sees_that_paper_alone(cast, rounds):
    helper = make_working_group_member(cast.platform, "helper")
    assert queue_of(helper).status_code == 302
    reassign_seat(rounds[OURS].pk, from_user=None, to_user=helper, by=cast.reviewer, reason="نموذج: غياب")
    assert seen_by(helper) == [OURS]


def test_author__sees_their_own_submission_alone(cast, other_cast):
    cast.author = make_working_group_member(cast.platform, "writer")
    cast.submitted(title=OURS)
    other_cast.submitted(title=THEIRS)
    assert seen_by(cast.author) == [OURS]
    assert not queue_of(cast.author).context["can_decide"]


def test_foreign_paper__is_named_nowhere_on_the_screen_or_in_its_files(cast, rounds):
    client, url = signed_in(cast.coordinator), reverse(QUEUE)
    html = client.get(url, {"q": "الآخرين"}).content.decode()
    assert THEIRS not in html
    assert rounds[THEIRS].page.title not in b"".join(client.get(url, {"export": "csv"}).streaming_content).decode()
    assert "EN" not in dict(client.get(url).context["filter"].fields["platform"].choices)


@pytest.mark.parametrize("who", ["working-group member", "visitor"])
def test_queue__is_closed_to_whoever_decides_nothing(cast, rounds, who, client):
    member = make_working_group_member(cast.platform, "bystander")
    asker = signed_in(member) if who == "working-group member" else client
    for response in (
        asker.get(reverse(QUEUE)),
        asker.get(reverse(QUEUE), {"export": "csv"}),
        asker.post(reverse("moderation_ask_for_changes"), {"chosen": rounds[OURS].pk, "reason": "نموذج"}),
        asker.post(reverse("moderation_save_view"), {"name": "نموذج"}),
    ):
        assert response.status_code == 302
        assert response.url.split("?")[0] in ("/admin/", "/admin/login/")
    assert not member.moderation_views.exists()


def test_menu__leads_to_the_queue_only_whom_it_is_open_to(cast, rounds):
    entry = reverse(QUEUE)
    for user in (cast.reviewer, cast.coordinator, cast.chair):
        assert entry in signed_in(user).get("/admin/account/").content.decode()
    member = make_working_group_member(cast.platform, "bystander")
    assert entry not in signed_in(member).get("/admin/account/").content.decode()


def test_menu__tells_the_federation_how_many_papers_are_under_vote(cast, rounds):
    html = signed_in(cast.reviewer).get("/admin/account/").content.decode()
    assert json.dumps("قائمة المراجعة (2)") in html
