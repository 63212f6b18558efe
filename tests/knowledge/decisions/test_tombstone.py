"""At the address of a paper that is not public any more readers learn that it was, and not what it said."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from knowledge.approval.models import LedgerEntry
from knowledge.approval.withdrawal import withdraw
from knowledge.models import PaperIndexPage, PositionPaperPage
from tests.factories.approval import Cast, submit

pytestmark = pytest.mark.django_db
REASON = "نموذج: تبيّن خطأ في الأرقام"
SOON = datetime.timedelta(days=3)


@pytest.fixture
def paper(cast: Cast) -> PositionPaperPage:
    approval_round = cast.approve(cast.submitted(title="نموذج: عنوان الورقة", summary="نموذج: ملخص الورقة"))
    return PositionPaperPage.objects.get(pk=approval_round.page_id)


@pytest.fixture
def withdrawn(paper, cast) -> PositionPaperPage:
    withdraw(paper, cast.reviewer, REASON)
    return paper


def test_withdrawn_paper__answers_gone_with_number_title_days_and_reason(client, withdrawn):
    response = client.get(withdrawn.url)
    html = response.content.decode()
    assert response.status_code == 410
    assert "سُحبت هذه الورقة" in html
    assert LedgerEntry.objects.decisions().get().number in html
    assert "نموذج: عنوان الورقة" in html
    assert REASON in html
    assert html.count("<dd>") == 3
    assert '<meta name="robots" content="noindex">' in html


def test_withdrawn_paper__tells_nothing_of_its_text(client, withdrawn):
    html = client.get(withdrawn.url).content.decode()
    assert "نموذج: ملخص الورقة" not in html
    assert "نموذج: توصية" not in html


def test_withdrawn_paper__keeps_a_later_draft_to_itself(client, withdrawn, cast):
    withdrawn.title = "نموذج: عنوان المسودة"
    withdrawn.save_revision(user=cast.author)
    assert "نموذج: عنوان المسودة" not in client.get(withdrawn.url).content.decode()


def test_withdrawn_paper__is_back_after_a_new_decision(client, withdrawn, cast):
    cast.approve(submit(PositionPaperPage.objects.get(pk=withdrawn.pk), cast.author))
    assert client.get(withdrawn.url).status_code == 200


@pytest.fixture
def expired(cast) -> PositionPaperPage:
    """Since yesterday; the scheduler has not run yet."""
    with time_machine.travel(timezone.now() - 2 * SOON):
        cast.approve(submit(paper := cast.paper(expire_at=timezone.now() + SOON), cast.author))
    return paper


@pytest.mark.parametrize("has_run", [False, True], ids=["before the scheduler", "after the scheduler"])
def test_expired_paper__says_that_it_expired(client, expired, has_run):
    if has_run:
        call_command("publish_scheduled")
    response = client.get(PositionPaperPage.objects.get(pk=expired.pk).url)
    assert response.status_code == 410
    assert "انتهت" in response.content.decode()
    assert "سُحبت" not in response.content.decode()


def test_draft__is_not_found(client, cast):
    assert client.get(cast.paper().url).status_code == 404


@pytest.mark.parametrize("above", ["paper", "list", "platform"])
def test_private_paper__is_not_found(client, withdrawn, platform, above):
    index_page = PaperIndexPage.objects.child_of(platform).get()
    page = {"paper": withdrawn, "list": index_page, "platform": platform}[above]
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(withdrawn.url).status_code == 404


@pytest.mark.parametrize("change", [str.upper, lambda url: f"/en{url}", lambda url: f"{url}more/"])
def test_other_addresses__are_not_found(client, withdrawn, change):
    assert client.get(change(withdrawn.url)).status_code == 404


def test_found_page__is_looked_up_once(client, paper):
    client.get(paper.url)
    with CaptureQueriesContext(connection) as asked:
        client.get(paper.url)
    assert sum('"slug" = ' in query["sql"] for query in asked) == 1


def test_address_of_nothing__costs_one_query_more(client, paper, django_assert_max_num_queries):
    client.get("/nothing/here/")
    with django_assert_max_num_queries(5):
        client.get("/nothing/here/")
