"""Whoever changes a public paper, a text that was decided on or a file past the site is found."""

from __future__ import annotations

import io

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.models import Page, Revision, TaskState

from knowledge.approval.enums import LedgerEvent
from knowledge.approval.models import LedgerEntry
from knowledge.approval.withdrawal import withdraw
from knowledge.models import PaperRecommendation, PositionPaperPage
from manassat.media.models import CustomDocument
from tests.factories.approval import Cast, resubmit, submit

from .tampering import findings, sql

pytestmark = pytest.mark.django_db
PAPER = PositionPaperPage._meta.db_table


@pytest.fixture
def document() -> CustomDocument:
    return CustomDocument.objects.create(title="نموذج: ملحق", file=ContentFile(b"%PDF-1.4 sample", name="annex.pdf"))


@pytest.fixture
def paper(cast: Cast, document) -> PositionPaperPage:
    """Public, with a file."""
    attachments = [{"type": "document", "value": {"document": document.pk, "title": ""}}]
    approval_round = cast.approve(cast.submitted(attachments=attachments, title="نموذج: ورقة"))
    return PositionPaperPage.objects.get(pk=approval_round.page_id)


def number_of(paper: PositionPaperPage) -> str:
    return LedgerEntry.objects.get(page_id=paper.pk, event=LedgerEvent.DECIDED).number


def only_finding() -> str:
    found = findings()
    assert len(found) == 1, found
    return found[0]


def test_verification__counts_what_it_looked_at_and_tells_the_last_hash(paper):
    written = io.StringIO()
    call_command("verify_decisions", stdout=written, stderr=io.StringIO())
    last = LedgerEntry.objects.last()
    assert last.entry_hash in written.getvalue()
    assert str(last.sequence) in written.getvalue()


def test_verification__ends_with_an_error_where_it_finds_something(paper):
    Page.objects.filter(pk=paper.pk).update(live=False)
    with pytest.raises(CommandError):
        call_command("verify_decisions", stdout=io.StringIO(), stderr=io.StringIO())


def test_verification__finds_one_byte_in_the_text_decided_on(paper):
    revision = Revision.objects.get(pk=paper.live_revision_id)
    revision.content["summary"] = "نموذج: ملحص"
    Revision.objects.filter(pk=revision.pk).update(content=revision.content)
    finding = only_finding()
    assert f"revision {revision.pk}, was changed" in finding
    assert number_of(paper) in finding


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps values, not their spelling")
def test_verification__finds_a_byte_in_the_spelling_of_a_text(paper):
    spelling = "'{ ' || substr(content, 2)"
    sql(f"UPDATE {Revision._meta.db_table} SET content = {spelling} WHERE id = %s", paper.live_revision_id)
    assert f"revision {paper.live_revision_id}, was changed" in only_finding()


def test_verification__finds_a_deleted_text(paper):
    number = paper.live_revision_id
    paper.approval_rounds.all().delete()
    TaskState.objects.filter(revision=number).delete()
    Page.objects.filter(pk=paper.pk).update(latest_revision=None, live_revision=None)
    Revision.objects.filter(pk=number)._raw_delete("default")
    assert f"revision {number}, was deleted" in findings()[0]


def test_verification__finds_a_text_that_was_given_to_another_page(cast, paper):
    other = cast.paper()
    Revision.objects.filter(pk=paper.live_revision_id).update(object_id=str(other.pk))
    assert "given to another page" in only_finding()


@pytest.mark.parametrize("column", ["summary", "problem", "evidence", "level", "body"])
def test_verification__finds_another_text_on_the_site(paper, column):
    value = '[{"type": "text", "value": "<p>x</p>", "id": "1"}]' if column == "body" else "regional"
    sql(f"UPDATE {PAPER} SET {column} = %s WHERE page_ptr_id = %s", value, paper.pk)
    assert "the public text is not the one approved" in only_finding()


def test_verification__finds_another_recommendation(paper):
    PaperRecommendation.objects.filter(page=paper).update(addressee="نموذج: جهة أخرى")
    assert "the public text is not the one approved" in only_finding()


def test_verification__finds_what_was_made_public_past_the_gate(cast):
    paper = cast.paper(title="نموذج: مسودة")
    Page.objects.filter(pk=paper.pk).update(live=True)
    assert only_finding() == f"“نموذج: مسودة” (page {paper.pk}) is public without any decision."


def test_verification__finds_a_withdrawn_paper_that_is_public_again(paper, cast):
    withdraw(paper, cast.reviewer, "نموذج: سبب")
    assert findings() == []
    Page.objects.filter(pk=paper.pk).update(live=True)
    assert "is on the site, and is not public by the register" in only_finding()


def test_verification__finds_a_public_paper_that_is_gone(paper):
    Page.objects.filter(pk=paper.pk).update(live=False)
    assert "is public by the register, and is not on the site" in only_finding()


def test_verification__finds_another_public_revision(paper):
    other = paper.save_revision()
    Page.objects.filter(pk=paper.pk).update(live_revision=other)
    assert "names another revision" in only_finding()


def test_verification__finds_one_byte_in_a_file_with_its_place(paper, document):
    with document.file.storage.open(document.file.name, "r+b") as file:
        file.seek(3)
        file.write(b"X")
    found = findings()
    named = [finding for finding in found if f"“{document.title}” (number {document.pk})" in finding]
    assert len(named) == 1
    assert "another file" in named[0]
    assert number_of(paper) in named[0]


def test_verification__finds_a_lost_file(paper, document):
    document.file.storage.delete(document.file.name)
    assert any(f"(number {document.pk}) is gone" in finding for finding in findings())


def test_verification__does_not_miss_the_files_of_a_withdrawn_paper(paper, document, cast):
    withdraw(paper, cast.reviewer, "نموذج: سبب")
    document.file.storage.delete(document.file.name)
    assert findings() == []


def test_verification__keeps_to_the_public_text_while_a_new_one_is_under_way(paper, cast):
    paper.summary = "نموذج: ملخص جديد"
    paper.save_revision(user=cast.author)
    submit(PositionPaperPage.objects.get(pk=paper.pk), cast.author)
    assert findings() == []


def test_verification__finds_nothing_after_a_second_decision(paper, cast):
    paper.summary = "نموذج: ملخص جديد"
    paper.save_revision(user=cast.author)
    cast.approve(submit(PositionPaperPage.objects.get(pk=paper.pk), cast.author))
    assert PositionPaperPage.objects.get(pk=paper.pk).summary == "نموذج: ملخص جديد"
    assert findings() == []


def test_verification__finds_nothing_after_changes_were_asked_for(cast):
    from knowledge.approval.enums import Choice
    from tests.factories.approval import vote

    approval_round = cast.submitted()
    vote(approval_round, cast.coordinator, Choice.CHANGES, reason="نموذج")
    cast.approve(resubmit(approval_round.page, cast.author))
    assert findings() == []


@pytest.mark.parametrize("papers", [1, 4])
def test_verification__asks_for_papers_one_by_one(cast, papers, django_assert_max_num_queries):
    for _number in range(papers):
        cast.approve(cast.submitted())
    findings()
    with django_assert_max_num_queries(11 + 14 * papers):
        assert findings() == []
