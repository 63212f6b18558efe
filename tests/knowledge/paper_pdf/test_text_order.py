"""The text layer, as PDFium gives it without any repair."""

from __future__ import annotations

import pypdfium2
import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from manassat.core.pdf.facts import DocumentFacts
from manassat.core.pdf.typesetting import typeset

from . import papers
from .word_order import share_in_order, words_read, words_written

ADDRESS = "https://manassat.example/papers/paper/"


@pytest.mark.django_db
@pytest.mark.parametrize("make", [papers.maps, papers.water, papers.youth], ids=lambda make: make.__name__)
def test_paper_pdf__reads_back_in_the_order_in_which_it_was_written(make):
    with override("ar"):
        page = make()
        document = DocumentFacts(page.title, ADDRESS, is_sample=True)
        html = render_to_string("pdf/paper.html", {"page": page, "document": document})
    contents = typeset(html, "https://manassat.example/", {})
    assert share_in_order(words_written(html), words_read(contents)) >= 0.97
    outline = [entry.get_title() for entry in pypdfium2.PdfDocument(contents).get_toc() if entry.level < 2]
    assert outline[:4] == [page.title, "المشكلة", "الأدلة", "التوصيات"]
