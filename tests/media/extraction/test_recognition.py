"""Scanned pages, where Tesseract is there."""

from __future__ import annotations

import io
import os
import subprocess

import pytest
from django.core.files.base import ContentFile

from manassat.media import document_texts
from manassat.media.document_texts import read_and_keep
from manassat.media.extraction.outcomes import Outcome
from manassat.media.extraction.subprocess_reader import Reading, recognise_pdf
from manassat.media.models import CustomDocument
from tests.media import sample_files as files
from tests.requirements import REQUIRE_ALL


def reads_arabic() -> bool:
    """By the path that the reading process has."""
    try:
        answer = subprocess.run(["tesseract", "--list-langs"], env={"PATH": os.defpath}, capture_output=True, text=True)
    except FileNotFoundError:
        return False
    return {"ara", "eng"} <= set(answer.stdout.split())


needs_tesseract = pytest.mark.skipif(
    not reads_arabic() and not REQUIRE_ALL,
    reason="no tesseract with ara and eng; on Debian, as root: scripts/services install",
)


@needs_tesseract
def test_scanned_file__is_recognised():
    reading = recognise_pdf(io.BytesIO(files.kept("scanned.pdf")))
    assert (reading.outcome, len(reading.pages)) == (Outcome.RECOGNISED, 2)
    assert "النفايات الصلبة" in reading.pages[0]
    assert "الأراضي الزراعية" in reading.pages[1].replace("والأراضي", "الأراضي")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("enabled", "seen", "state"),
    [
        (True, Reading(Outcome.RECOGNISED, ["نموذج"]), "recognised"),
        (True, Reading(Outcome.DAMAGED), "scanned"),
        (False, Reading(Outcome.RECOGNISED, ["نموذج"]), "scanned"),
    ],
    ids=["recognised", "without tesseract", "not enabled"],
)
def test_scanned_document__is_recognised_where_that_is_wanted(settings, monkeypatch, enabled, seen, state):
    settings.OCR_ENABLED = enabled
    monkeypatch.setattr(document_texts, "recognise_pdf", lambda _file: seen)
    file = ContentFile(files.kept("scanned.pdf"), name="scan.pdf")
    document = CustomDocument.objects.create(title=files.TEXT, file=file)
    read_and_keep(document)
    assert document.text_state == state
