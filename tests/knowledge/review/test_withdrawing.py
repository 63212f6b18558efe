"""Taking a paper off the site, and publishing an approved text without a new vote."""

from __future__ import annotations

import pytest
from django.urls import reverse

from knowledge.approval.enums import LedgerEvent
from knowledge.approval.models import LedgerEntry
from knowledge.enums import RecommendationState
from knowledge.models import PositionPaperPage
from tests.factories.approval import Cast, submit
from tests.factories.pages import make_practice
from tests.factories.people import make_reviewer, signed_in

pytestmark = pytest.mark.django_db
REASON = "نموذج: تغيّر القانون"


@pytest.fixture
def paper(cast: Cast) -> PositionPaperPage:
    return PositionPaperPage.objects.get(pk=cast.approve(cast.submitted()).page_id)


@pytest.fixture
def publisher():
    return signed_in(make_reviewer("publisher"))


def withdraw_url(paper) -> str:
    return reverse("moderation_withdraw", args=[paper.pk])


def publish_url(paper) -> str:
    return reverse("moderation_publish", args=[paper.pk])


def follow_up(paper, **fields: object) -> PositionPaperPage:
    """A draft that differs by what became of the first recommendation, and by `fields`."""
    draft = paper.get_latest_revision_as_object()
    recommendation = draft.recommendations.first()
    recommendation.state = RecommendationState.DONE
    draft.recommendations = [recommendation]
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision()
    return draft


def is_live(paper) -> bool:
    return PositionPaperPage.objects.get(pk=paper.pk).live


def test_withdrawal__tells_readers_the_reason(paper, publisher):
    assert publisher.get(withdraw_url(paper)).status_code == 200
    response = publisher.post(withdraw_url(paper), {"reason": REASON})
    assert response.url == reverse("wagtailadmin_pages:edit", args=[paper.pk])
    entry = LedgerEntry.objects.of_page(paper).last()
    assert (entry.event, entry.data["reason"]) == (LedgerEvent.WITHDRAWN, REASON)
    assert not is_live(paper)


def test_withdrawal__needs_a_reason(paper, publisher):
    entries = LedgerEntry.objects.count()
    assert "error-message" in publisher.post(withdraw_url(paper), {"reason": " "}).content.decode()
    assert is_live(paper)
    assert LedgerEntry.objects.count() == entries


def test_withdrawal__of_a_paper_that_is_not_public_is_refused_with_a_sentence(cast, publisher):
    draft = cast.paper()
    response = publisher.post(withdraw_url(draft), {"reason": REASON}, follow=True)
    assert [message.level_tag for message in response.context["messages"]][:1] == ["error"]


@pytest.mark.parametrize("address", [withdraw_url, publish_url])
@pytest.mark.parametrize("name", ["coordinator", "deputy", "chair"])
def test_withdrawal_and_publication__are_for_those_who_publish_papers(cast, paper, address, name):
    client = signed_in(getattr(cast, name))
    follow_up(paper)
    entries = LedgerEntry.objects.count()
    assert client.get(address(paper)).status_code == 404
    assert client.post(address(paper), {"reason": REASON}).status_code == 404
    assert is_live(paper)
    assert LedgerEntry.objects.count() == entries


def test_wagtails_unpublishing__leads_to_the_form(paper, publisher):
    address = reverse("wagtailadmin_pages:unpublish", args=[paper.pk])
    for response in (publisher.get(address), publisher.post(address)):
        assert response.url == withdraw_url(paper)
    assert is_live(paper)


def test_wagtails_unpublishing__stays_as_it_is_for_other_pages(platform, publisher):
    practice = make_practice(platform)
    assert publisher.get(reverse("wagtailadmin_pages:unpublish", args=[practice.pk])).status_code == 200


def test_approved_text__is_published_with_what_was_recorded_since(paper, publisher):
    follow_up(paper)
    assert publisher.get(publish_url(paper)).status_code == 200
    assert PositionPaperPage.objects.get(pk=paper.pk).recommendations.get().state == RecommendationState.PROPOSED
    response = publisher.post(publish_url(paper))
    assert response.url == reverse("wagtailadmin_pages:edit", args=[paper.pk])
    assert PositionPaperPage.objects.get(pk=paper.pk).recommendations.get().state == RecommendationState.DONE


def test_another_text__is_not_published_that_way(paper, publisher):
    follow_up(paper, title="نموذج: عنوان آخر")
    entries = LedgerEntry.objects.count()
    response = publisher.post(publish_url(paper))
    assert response.status_code == 422
    assert "help-critical" in response.content.decode()
    assert PositionPaperPage.objects.get(pk=paper.pk).title != "نموذج: عنوان آخر"
    assert LedgerEntry.objects.count() == entries


def test_text_under_vote__is_not_published_that_way(cast, paper, publisher):
    follow_up(paper)
    submit(PositionPaperPage.objects.get(pk=paper.pk), cast.author)
    assert publisher.post(publish_url(paper)).status_code == 422


def test_page_that_is_no_paper__has_nothing_to_withdraw(platform, publisher):
    practice = make_practice(platform)
    assert publisher.get(withdraw_url(practice)).status_code == 404
    assert publisher.get(publish_url(practice)).status_code == 404
