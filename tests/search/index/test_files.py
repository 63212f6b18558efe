"""The words inside files lead to the page that they stand on."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files import File
from wagtail.models import Collection, CollectionViewRestriction

from manassat.media.document_texts import read_and_keep
from manassat.media.models import CustomDocument
from search.library import browse
from search.query import LibraryQuery
from tests.factories.pages import make_platform, make_practice

pytestmark = pytest.mark.django_db
EIGHT_PAGES = Path(__file__).parents[2] / "media" / "files" / "eight-pages.pdf"


@pytest.fixture
def document(db):
    collection = Collection.get_first_root_node().add_child(name="نموذج")
    with EIGHT_PAGES.open("rb") as file:
        document = CustomDocument.objects.create(
            title="نموذج: ثماني صفحات", file=File(file, "eight.pdf"), collection=collection
        )
    read_and_keep(document)
    return document


@pytest.fixture
def practice(site_home, document):
    return make_practice(make_platform(site_home), attachments=[("document", {"document": document})])


def answer():
    return browse(LibraryQuery(text="المستنقعات", sort="relevance"))


def test_library__leads_to_page_7_where_the_word_stands_there_only(client, practice, document):
    (result,) = answer().results
    assert (result.page.pk, result.document, result.document_page) == (practice.pk, document, 7)
    assert "المستنقعات" in result.passage
    assert f'href="{document.url}#page=7"' in client.get("/library/?q=المستنقعات").content.decode()


def test_library__says_nothing_of_a_file_in_a_closed_collection(practice, document):
    restriction = CollectionViewRestriction(collection=document.collection, restriction_type="login")
    restriction.save()
    assert answer().total == 0
