"""Reads the text inside a document and keeps it, page by page."""

from __future__ import annotations

from functools import partial
from typing import BinaryIO

from django.conf import settings
from django.db import transaction

from .extraction.outcomes import Outcome
from .extraction.subprocess_reader import Reading, read_file, recognise_pdf
from .file_checks import suffix
from .models import CustomDocument, DocumentPage
from .signals_out import document_read

PAGES_A_STATEMENT = 100
WORTH_KEEPING = (Outcome.RECOGNISED, Outcome.PARTLY_READ, Outcome.TOOK_TOO_LONG)


def read_and_keep(document: CustomDocument) -> None:
    """Bounded in time and memory; nothing is kept if the file was exchanged meanwhile, which has a task of its own."""
    known_hash = document.file_hash
    keep(document, _reading_of(document), known_hash)


def _reading_of(document: CustomDocument) -> Reading:
    try:
        if not document.file_hash:
            document._set_file_hash()
        with document.open_file() as file:
            reading = read_file(file, suffix(document.file))
            return _recognised(file, reading) if settings.OCR_ENABLED else reading
    except (FileNotFoundError, ValueError):
        # ValueError: no file at all.
        return Reading(Outcome.MISSING)


def _recognised(file: BinaryIO, reading: Reading) -> Reading:
    """The reading stands where Tesseract is not there, or saw nothing either."""
    if reading.outcome != Outcome.SCANNED:
        return reading
    file.seek(0)
    recognised = recognise_pdf(file)
    return recognised if recognised.outcome in WORTH_KEEPING else reading


@transaction.atomic
def keep(document: CustomDocument, reading: Reading, known_hash: str) -> None:
    same_file = CustomDocument.objects.select_for_update().filter(
        pk=document.pk, file=document.file.name, file_hash=known_hash
    )
    if not same_file.exists():
        return
    document.pages.all().delete()
    pages = [DocumentPage(document=document, number=number, text=text) for number, text in _with_text(reading)]
    DocumentPage.objects.bulk_create(pages, batch_size=PAGES_A_STATEMENT)
    document.text_state, document.text_pages = reading.outcome.value, len(reading.pages)
    document.text_file_hash = document.file_hash
    # Not save(): nothing that editors wrote changes, and an edit of this moment must not be undone.
    CustomDocument.objects.filter(pk=document.pk).update(
        text_state=document.text_state,
        text_pages=document.text_pages,
        text_file_hash=document.file_hash,
        file_hash=document.file_hash,
    )
    transaction.on_commit(partial(document_read.send_robust, sender=CustomDocument, document=document))


def _with_text(reading: Reading) -> list[tuple[int, str]]:
    return [(number, text) for number, text in enumerate(reading.pages, start=1) if text]
