"""Work on files that nobody should wait for."""

from __future__ import annotations

from django_tasks import task

from .document_texts import read_and_keep
from .models import CustomDocument


@task(backend="files")
def read_document(document_id: int) -> None:
    """Read the text of one document anew; a deleted document is no error."""
    if document := CustomDocument.objects.filter(pk=document_id).first():
        read_and_keep(document)
