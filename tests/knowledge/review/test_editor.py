"""What the page editor says of a paper's approval."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from knowledge.approval.enums import Choice
from knowledge.models import PositionPaperPage
from tests.factories.approval import Cast, vote
from tests.factories.people import make_reviewer, signed_in

from .test_withdrawing import follow_up, publish_url, withdraw_url

pytestmark = pytest.mark.django_db


def editor(client: Client, page) -> BeautifulSoup:
    return BeautifulSoup(client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content, "html.parser")


def told(client: Client, page) -> str:
    return editor(client, page).find(class_="messages").ul.get_text()


def links(client: Client, page) -> set[str]:
    return {link["href"] for link in editor(client, page).find(id="main").find_all("a", href=True)}


@pytest.fixture
def coordinator(cast: Cast) -> Client:
    return signed_in(cast.coordinator)


@pytest.fixture
def public_paper(cast: Cast) -> PositionPaperPage:
    return PositionPaperPage.objects.get(pk=cast.approve(cast.submitted()).page_id)


@pytest.fixture
def publisher() -> Client:
    return signed_in(make_reviewer("publisher"))


def test_editor__leads_to_the_review_while_the_paper_is_under_vote(cast: Cast, coordinator):
    paper = cast.paper()
    assert not told(coordinator, paper).strip()
    approval_round = cast.submitted(slug="other")
    assert approval_round.get_absolute_url() in links(coordinator, approval_round.page)
    assert not told(coordinator, approval_round.page).strip()


def test_editor__warns_of_the_votes_that_an_edit_makes_void(cast: Cast, coordinator):
    approval_round = cast.at_committee()
    vote(approval_round, cast.member)
    assert "3" in told(coordinator, approval_round.page)


def test_editor__gives_the_reason_after_changes_were_requested(cast: Cast, coordinator):
    approval_round = cast.submitted()
    vote(approval_round, cast.deputy, Choice.CHANGES, reason="نموذج: <b>أضيفوا</b> الأدلة")
    assert "نموذج: <b>أضيفوا</b> الأدلة" in told(coordinator, approval_round.page)
    assert approval_round.get_absolute_url() in links(coordinator, approval_round.page)


def test_editor__offers_to_publish_a_draft_with_the_approved_text(public_paper, publisher, coordinator):
    assert publish_url(public_paper) not in links(publisher, public_paper)
    follow_up(public_paper)
    assert publish_url(public_paper) in links(publisher, public_paper)
    assert publish_url(public_paper) not in links(coordinator, public_paper)
    follow_up(public_paper, title="نموذج: عنوان آخر")
    assert publish_url(public_paper) not in links(publisher, public_paper)


def test_editor__offers_withdrawal_of_what_is_public(cast: Cast, public_paper, publisher, coordinator):
    assert withdraw_url(public_paper) in links(publisher, public_paper)
    assert withdraw_url(public_paper) not in links(coordinator, public_paper)
    draft = cast.paper(slug="draft")
    assert withdraw_url(draft) not in links(publisher, draft)
