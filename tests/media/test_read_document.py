"""From the upload to the pages in the database, and what the editor is told."""

from __future__ import annotations

import json

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import ReferenceIndex

from manassat.media.document_texts import keep, read_and_keep
from manassat.media.extraction.outcomes import Outcome
from manassat.media.extraction.subprocess_reader import Reading
from manassat.media.models import CustomDocument, DocumentPage
from manassat.media.signals_out import document_read
from manassat.media.text_notices import WORDS, notice_about
from manassat.media.text_states import TextState
from tests.factories.media import make_document
from tests.factories.people import make_superuser, signed_in
from tests.media import sample_files as files

pytestmark = pytest.mark.django_db


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """What waits for the end of the transaction happens, and so does what waits behind it."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def heard():
    """The documents of which was said that they were read."""
    documents: list[CustomDocument] = []

    def listen(document: CustomDocument, **kwargs: object) -> None:
        documents.append(document)

    document_read.connect(listen)
    yield documents
    document_read.disconnect(listen)


def make(content: bytes, name: str = "sample.pdf") -> CustomDocument:
    return CustomDocument.objects.create(title=files.TEXT, file=ContentFile(content, name=name))


def test_upload__is_read_after_commit(committed, heard):
    with committed():
        document = make(files.kept("eight-pages.pdf"))
        assert not DocumentPage.objects.exists()
    document.refresh_from_db()
    assert (document.text_state, document.text_pages) == (TextState.READ, 8)
    assert [page.number for page in document.pages.filter(text__contains="المستنقعات")] == [7]
    assert heard == [document]


def test_another_file__replaces_the_text(committed):
    with committed():
        document = make(files.pdf_of(3))
    document.refresh_from_db()
    with committed():
        document.file = ContentFile(files.pdf_of(1, "another sample text"), name="sample.pdf")
        document.save()
    assert [page.text for page in document.pages.all()] == ["another sample text"]


def test_edit_of_the_title__reads_nothing(committed, heard):
    with committed():
        document = make(files.pdf_of(1))
    document = CustomDocument.objects.get()
    heard.clear()
    with committed():
        document.title = "نموذج: عنوان آخر"
        document.save()
        assert document.get_file_hash()
    assert heard == []


def test_reading_of_a_file_that_was_exchanged_meanwhile__is_dropped(heard):
    document = make(files.pdf_of(1))
    CustomDocument.objects.update(file_hash="another")
    keep(document, Reading(Outcome.READ, ["نموذج"]), document.file_hash)
    assert not document.pages.exists()
    assert CustomDocument.objects.get().text_state == ""


def test_bad_file__leaves_the_document_as_it_was():
    document = make(files.kept("encrypted.pdf"))
    read_and_keep(document)
    after = CustomDocument.objects.get()
    assert (after.text_state, after.title, after.file.read()) == ("encrypted", files.TEXT, files.kept("encrypted.pdf"))


def test_lost_file__has_a_reason():
    document = make(files.pdf_of(1))
    document.file.storage.delete(document.file.name)
    read_and_keep(document)
    assert document.text_state == TextState.MISSING


def test_pages__do_not_count_as_use():
    document = make(files.pdf_of(1))
    read_and_keep(document)
    ReferenceIndex.create_or_update_for_object(document.pages.get())
    assert not document.get_usage()


def test_read_documents__looks_at_each_file_once(capsys):
    make(files.pdf_of(2))
    make(b"a,b", name="table.csv")
    call_command("read_documents")
    assert DocumentPage.objects.count() == 2
    DocumentPage.objects.all().delete()
    call_command("read_documents")
    assert not DocumentPage.objects.exists()
    call_command("read_documents", again=True)
    assert DocumentPage.objects.count() == 2


def test_outcomes__have_each_a_state_and_words():
    assert {state.value for state in TextState} == {outcome.value for outcome in Outcome}
    assert set(WORDS) | {TextState.READ, TextState.PARTLY_READ} == set(TextState)


@pytest.mark.parametrize(
    ("state", "count", "words"),
    [("read", 1, "صفحة واحدة"), ("read", 8, "8 صفحات"), ("partly-read", 500, "أول 500 صفحة"), ("", 0, "لم يُقرأ")],
)
def test_notice__counts_the_pages(state: str, count: int, words: str, django_assert_num_queries):
    document = make_document()
    CustomDocument.objects.update(text_state=state, text_pages=count)
    with override("ar"), django_assert_num_queries(1):
        assert words in notice_about(document).words


def test_edit_page__says_that_a_file_is_scanned():
    document = make(files.kept("scanned.pdf"))
    read_and_keep(document)
    url = reverse("wagtaildocs:edit", args=[document.pk])
    content = signed_in(make_superuser()).get(url).content.decode()
    assert "هذا الملف مصوَّر" in content
    assert "help-warning" in content


def test_upload_of_several__says_what_was_read(committed):
    file = SimpleUploadedFile("report.pdf", files.kept("scanned.pdf"))
    with committed():
        answer = signed_in(make_superuser()).post(reverse("wagtaildocs:add_multiple"), {"files[]": file})
    assert "لم يُقرأ" in json.loads(answer.content)["form"]
    assert CustomDocument.objects.get().text_state == TextState.SCANNED
