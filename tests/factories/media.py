"""Files of the library."""

from __future__ import annotations

from django.core.files.base import ContentFile
from wagtail.models import Collection

from manassat.media.models import CustomDocument


def make_document(title: str = "نموذج: عرض", *, collection: Collection | None = None) -> CustomDocument:
    file = ContentFile(b"%PDF-1.4 sample", name="sample.pdf")
    return CustomDocument.objects.create(
        title=title, file=file, collection=collection or Collection.get_first_root_node()
    )
