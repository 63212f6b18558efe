"""What somebody finds who only decides: a member of the committee, an alternate, a reviewer."""

from __future__ import annotations

import pytest
from django.utils.formats import date_format
from django.utils.translation import gettext, override

from knowledge.approval.models import CommitteeSeat
from knowledge.approval.reassignment import reassign_seat
from knowledge.workflow import reviewers_group
from tests.factories.approval import Cast, make_ready_paper, submit, vote
from tests.factories.pages import make_platform
from tests.factories.people import make_federation_user, make_user, make_working_group_member

from .screens import card, first_screen

pytestmark = pytest.mark.django_db
TITLE = "نموذج: ورقة أمام اللجنة"


@pytest.fixture(autouse=True)
def arabic():
    with override("ar"):
        yield


@pytest.fixture
def cast(site_home) -> Cast:
    return Cast(make_platform(site_home))


def waiting_for(user) -> str:
    return card(first_screen(user), gettext("Waiting for you"))


def test_committee_member__finds_what_waits_with_step_platform_and_due_date(site_home, cast):
    make_platform(site_home, "EN")
    approval_round = cast.at_committee(title=TITLE)
    screen = first_screen(cast.member)
    waiting = card(screen, gettext("Waiting for you"))
    assert TITLE in waiting
    assert approval_round.step.name in waiting
    assert cast.platform.title in waiting
    assert date_format(approval_round.due_on) in waiting
    assert f'href="/admin/moderation/{approval_round.pk}/"' in screen
    assert f"/admin/pages/{approval_round.page_id}/edit/" not in screen


def test_committee_member__finds_nothing_before_and_after_their_turn(cast):
    approval_round = cast.submitted(title=TITLE)
    assert gettext("Nothing waits for your decision.") in waiting_for(cast.member)
    vote(approval_round, cast.coordinator)
    vote(approval_round, cast.reviewer)
    vote(approval_round, cast.member)
    assert TITLE not in first_screen(cast.member)


def test_alternate__finds_it_once_the_due_date_has_passed(cast):
    alternate = make_user("alternate")
    CommitteeSeat.objects.filter(user=cast.chair).update(alternate=alternate)
    CommitteeSeat.objects.get(user=cast.chair).save()
    approval_round = cast.at_committee(title=TITLE)
    assert TITLE not in waiting_for(alternate)
    approval_round.escalation = 1
    approval_round.save()
    assert TITLE in waiting_for(alternate)


def test_member_of_a_working_group__who_was_given_a_seat_finds_it_beside_the_own_groups(cast):
    member = make_working_group_member(cast.platform)
    assert "desk-errands" not in first_screen(member)
    approval_round = cast.at_committee(title=TITLE)
    by = make_federation_user()
    reassign_seat(approval_round.pk, from_user=cast.member, to_user=member, by=by, reason="نموذج: سفر")
    screen = first_screen(member)
    assert TITLE in card(screen, gettext("Waiting for you"))
    assert gettext("My working groups") in screen


def test_reviewer_outside_the_federation__finds_papers_only(cast):
    reviewer = make_user("outsider", reviewers_group(), *cast.member.groups.all())
    approval_round = submit(make_ready_paper(cast.platform, cast.author, title=TITLE), cast.author)
    vote(approval_round, cast.coordinator)
    screen = first_screen(reviewer)
    assert TITLE in card(screen, gettext("Waiting for you"))
    assert gettext("Vacant seats") not in screen
