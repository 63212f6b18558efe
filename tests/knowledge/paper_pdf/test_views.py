"""The PDF of a paper through its address, in one scene for each question."""

from __future__ import annotations

import ctypes
import datetime
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from manassat.core.pdf import responses
from manassat.core.pdf.making import PdfNotMadeError
from tests.factories.pages import make_paper, make_platform

from .word_order import words_read

HOSTILE = '<p>نموذج: نص</p><img src="file:///etc/passwd"><link rel="attachment" href="file:///etc/passwd">'


@pytest.fixture
def paper(site_home):
    return make_paper(make_platform(site_home), title="نموذج: GIS في البلديات (2020)", problem=HOSTILE, is_sample=True)


@pytest.fixture
def texts(monkeypatch):
    """The HTML of each document that is asked for; none is set."""
    asked: list[str] = []

    def answer(html, base_url):
        asked.append(html)
        return b"%PDF-1.7 sample"

    monkeypatch.setattr(responses, "pdf_of", answer)
    return asked


def language_of(document: pypdfium2.PdfDocument) -> str:
    letters = (ctypes.c_ushort * 10)()
    pdfium.FPDFCatalog_GetLanguage(document, letters, ctypes.sizeof(letters))
    return "".join(map(chr, letters)).rstrip("\0")


def test_paper_pdf__says_in_its_properties_and_at_its_end_what_was_decided(client, paper):
    link = f'href="{paper.url}pdf/"'
    assert link in client.get(paper.url).content.decode()
    response = client.get(f"{paper.url}pdf/")
    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    assert response["ETag"]
    document = pypdfium2.PdfDocument(BytesIO(response.content))
    told = document.get_metadata_dict()
    assert told["Title"] == paper.title
    assert told["Author"]
    assert document.is_tagged()
    assert language_of(document) == "ar"
    words = words_read(response.content)
    entry = paper.get_context(response.wsgi_request)["approval_path"].decision
    assert {entry.number, entry.text_hash, f"{paper.full_url}"} <= set(words)
    assert not [word for word in words if "root:" in word]
    assert b"EmbeddedFile" not in response.content


def test_paper_pdf__stands_where_its_paper_stands(client, paper, texts, site_home):
    address = f"{paper.url}pdf/"
    shown = client.head(address)
    assert (shown.status_code, shown["X-Robots-Tag"]) == (200, "noindex")
    assert shown["Link"] == f'<{paper.full_url}>; rel="canonical"'
    assert client.post(address).status_code == 405
    assert client.get(f"/en{address}").status_code == 404
    assert client.get(f"{paper.get_parent().url}pdf/").status_code == 404
    assert len(texts) == 1

    restriction = PageViewRestriction.objects.create(page=paper.get_parent(), restriction_type="login")
    assert client.get(address).status_code == 404
    restriction.delete()
    type(paper).objects.filter(pk=paper.pk).update(expire_at=timezone.now() - datetime.timedelta(minutes=1))
    gone = client.get(address)
    assert (gone.status_code, gone["Content-Type"]) == (410, "text/html; charset=utf-8")
    assert len(texts) == 1


def test_paper_pdf__tells_of_a_failure__and_when_to_come_back(client, paper, monkeypatch):
    def fail(html, base_url):
        raise PdfNotMadeError("busy")

    monkeypatch.setattr(responses, "pdf_of", fail)
    response = client.get(f"{paper.url}pdf/")
    assert (response.status_code, response["Retry-After"]) == (503, "30")
    assert "ملف PDF غير جاهز" in response.content.decode()
