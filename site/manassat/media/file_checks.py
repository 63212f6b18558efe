"""What an uploaded file must be like besides its name."""

from __future__ import annotations

from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.db.models.fields.files import FieldFile
from django.utils.translation import gettext as _

MOST_MEGABYTES = 20
PACKED = b"PK\x03\x04"
# The first bytes of each kind; the offices' documents are packed folders.
BEGINNINGS = {
    "pdf": b"%PDF-",
    "jpg": b"\xff\xd8\xff",
    "png": b"\x89PNG",
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp"), PACKED),
}


def check_upload(file: FieldFile, *, field: str) -> None:
    """Raises ValidationError at `field`. A file that is stored already has been looked at."""
    if file._committed:
        return
    if file.size > MOST_MEGABYTES * 1024 * 1024:
        message = _("The file is larger than %(most)s megabytes.")
        raise ValidationError({field: message % {"most": MOST_MEGABYTES}})
    if not _is_what_it_says(file):
        raise ValidationError({field: _("The contents of the file are not what its name says.")})


def _is_what_it_says(file: FieldFile) -> bool:
    """Kinds without a known beginning are the business of the field's own check of names."""
    beginning = BEGINNINGS.get(PurePath(file.name).suffix.lstrip(".").lower(), b"")
    file.seek(0)
    found = file.read(len(beginning))
    file.seek(0)
    return found == beginning
