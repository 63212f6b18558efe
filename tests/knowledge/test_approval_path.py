"""A paper's approval path tells what the ledger has, and names nobody unless the rule says so."""

from __future__ import annotations

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override
from wagtail.models import Locale

from knowledge.approval.enums import Choice, LedgerEvent
from knowledge.approval.ledger import append
from knowledge.approval.models import LedgerEntry
from knowledge.approval.text_hash import text_hash
from knowledge.approval.withdrawal import withdraw
from knowledge.decisions.path import decision_path
from knowledge.models import PositionPaperPage
from platforms.provisioning import provision_platform
from tests.factories.approval import Cast, default_rule, resubmit, submit, vote
from tests.factories.pages import make_paper, make_platform
from tests.factories.translations import in_english

pytestmark = pytest.mark.django_db


@pytest.fixture
def platform(site_home):
    return make_platform(site_home)


@pytest.fixture
def cast(platform) -> Cast:
    return Cast(platform)


def paper_of(approval_round) -> PositionPaperPage:
    return PositionPaperPage.objects.get(pk=approval_round.page_id)


def labels(paper) -> list[str]:
    with override("en"):
        path = decision_path(paper)
        return [step.label for step in path.steps] if path else []


def number_of(paper) -> str:
    return LedgerEntry.objects.filter(page_id=paper.pk).decisions().last().number


WAY = [
    "Submitted for review",
    "Endorsement by the platform",
    "Review by the federation",
    "Approval by the committee (2 of 3)",
]


def test_approval_path__tells_the_steps_in_their_order(cast):
    paper = paper_of(cast.approve(cast.submitted()))
    assert labels(paper) == [
        *WAY,
        f"Approved as decision {number_of(paper)}",
        "Published",
    ]


def test_approval_path__tells_that_changes_were_asked_for_and_not_why(cast, client):
    approval_round = cast.submitted()
    vote(approval_round, cast.coordinator)
    vote(approval_round, cast.reviewer, Choice.CHANGES, reason="نموذج: سبب بين المراجعين")
    paper = paper_of(cast.approve(resubmit(approval_round.page, cast.author)))
    assert labels(paper)[:4] == [
        "Submitted for review",
        "Endorsement by the platform",
        "Review by the federation: changes requested",
        "Submitted for review",
    ]
    assert "سبب بين المراجعين" not in client.get(paper.url).content.decode()


def test_approval_path__leaves_out_votes_on_a_text_that_was_changed(cast):
    approval_round = cast.at_committee()
    paper = paper_of(approval_round)
    paper.title = "نموذج: عنوان آخر"
    paper.save_revision(user=cast.author)
    approval_round.refresh_from_db()
    paper = paper_of(cast.approve(approval_round))
    assert labels(paper)[:4] == WAY
    assert len(labels(paper)) == 6


def test_approval_path__leaves_out_a_submission_that_was_taken_back(cast):
    approval_round = cast.submitted()
    paper_of(approval_round).current_workflow_state.cancel(user=cast.author)
    paper = paper_of(cast.approve(submit(paper_of(approval_round), cast.author)))
    assert labels(paper).count("Submitted for review") == 1


def test_approval_path__is_that_of_the_text_readers_have(cast):
    """Of a later version readers learn once it is decided on."""
    paper = paper_of(cast.approve(cast.submitted()))
    before = labels(paper)
    paper.summary = "نموذج: ملخص جديد"
    paper.save_revision(user=cast.author)
    approval_round = submit(PositionPaperPage.objects.get(pk=paper.pk), cast.author)
    vote(approval_round, cast.coordinator)
    assert labels(paper) == before
    approval_round.refresh_from_db()
    cast.approve(approval_round)
    assert labels(paper)[-2] == f"Approved as decision {number_of(paper)}"
    assert len(labels(paper)) == len(before)


def test_approval_path__tells_the_last_publication_only(platform):
    paper = make_paper(platform)
    paper.save_revision().publish()
    assert labels(paper) == [f"Approved as decision {number_of(paper)}", "Published"]


def test_approval_path__is_empty_for_what_was_never_recorded(platform):
    assert labels(make_paper(platform, live=False)) == []


def test_approval_path__is_empty_for_what_was_withdrawn(cast):
    paper = paper_of(cast.approve(cast.submitted()))
    withdraw(paper, cast.reviewer, "نموذج: سبب")
    assert labels(paper) == []


def test_paper_page__shows_number_day_and_path(client, cast):
    paper = paper_of(cast.approve(cast.submitted()))
    html = client.get(paper.url).content.decode()
    assert f"<bdi>{number_of(paper)}</bdi>" in html
    assert "إقرار المنصة" in html
    assert timezone.localdate().isoformat() in html
    assert f'"identifier":"{number_of(paper)}"' in html


def name_everybody(cast: Cast) -> None:
    for role in ("author", "coordinator", "reviewer", "chair", "member"):
        user = getattr(cast, role)
        user.first_name = f"name-of-{role}"
        user.save()


def test_paper_page__names_nobody(client, cast):
    name_everybody(cast)
    paper = paper_of(cast.approve(cast.submitted()))
    html = client.get(paper.url).content.decode()
    assert "مراجعة الاتحاد" in html
    assert "name-of-" not in html


def test_paper_page__names_who_approved_where_the_rule_says_so(client, cast):
    name_everybody(cast)
    rule = default_rule()
    rule.shows_names = True
    rule.save()
    approval_round = cast.at_committee()
    vote(approval_round, cast.other_member, Choice.ABSTAIN)
    paper = paper_of(cast.approve(approval_round))
    html = client.get(paper.url).content.decode()
    assert all(f"name-of-{role}" in html for role in ("coordinator", "reviewer", "chair", "member"))
    assert cast.other_member.username not in html
    assert "name-of-author" not in html


def test_paper_page__keeps_to_the_rule_of_its_decision(client, cast):
    """A rule that names people later names nobody who decided before."""
    name_everybody(cast)
    paper = paper_of(cast.approve(cast.submitted()))
    rule = default_rule()
    rule.shows_names = True
    rule.save()
    assert "name-of-" not in client.get(paper.url).content.decode()


@pytest.fixture
def english(cast) -> PositionPaperPage:
    """The public translation of a decision."""
    with_text = paper_of(cast.approve(cast.submitted()))
    translation = with_text.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    provision_platform(translation.get_parent().get_parent().specific)
    translation = PositionPaperPage.objects.get(pk=translation.pk)
    in_english(translation).save_revision(user=cast.author)
    vote(submit(PositionPaperPage.objects.get(pk=translation.pk), cast.author), cast.reviewer)
    return PositionPaperPage.objects.get(pk=translation.pk)


def arabic_of(paper: PositionPaperPage) -> PositionPaperPage:
    return paper.get_translation(Locale.objects.get(language_code="ar"))


def test_translation__says_of_which_decision(client, english):
    number = number_of(arabic_of(english))
    html = client.get(english.url).content.decode()
    assert f"Translation of decision <bdi>{number}</bdi>, approved on" in html
    assert "decided on anew" not in html


def test_translation__says_that_the_arabic_text_was_decided_on_anew(client, cast, english):
    arabic, first = arabic_of(english), number_of(arabic_of(english))
    arabic.summary = "نموذج: ملخص جديد"
    arabic.save_revision(user=cast.author)
    cast.approve(submit(PositionPaperPage.objects.get(pk=arabic.pk), cast.author))
    html = client.get(english.url).content.decode()
    assert f"Translation of decision <bdi>{first}</bdi>" in html
    assert f"decided on anew since: decision <bdi>{number_of(arabic)}</bdi>" in html
    with override("en"):
        day = date_format(timezone.localdate())
    assert f"it follows the Arabic text of {day}, decision <bdi>{first}</bdi>." in html
    assert f'<a href="{arabic.url}" hreflang="ar">To the text in force, in Arabic</a>' in html


@pytest.mark.parametrize("entries", [0, 30])
def test_approval_path__takes_one_query(cast, entries, django_assert_num_queries):
    paper = paper_of(cast.approve(cast.submitted()))
    for _number in range(entries):
        append(LedgerEvent.CHANGES_REQUESTED, paper, text_hash=text_hash(paper), step="نموذج", reason="نموذج")
    with django_assert_num_queries(1):
        assert labels(paper)
    assert decision_path(paper).steps[0].day == timezone.localdate()
