"""What an uploaded file must be like besides its name."""

from __future__ import annotations

from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.db.models.fields.files import FieldFile
from django.utils.translation import gettext as _

from .extraction import kinds

MOST_MEGABYTES = 20


def check_upload(file: FieldFile, *, field: str) -> None:
    """Raises ValidationError at `field`. A file that is stored already has been looked at."""
    if file._committed:
        return
    if file.size > MOST_MEGABYTES * 1024 * 1024:
        message = _("The file is larger than %(most)s megabytes.")
        raise ValidationError({field: message % {"most": MOST_MEGABYTES}})
    check_document(file, field=field)


def check_document(file: FieldFile, *, field: str) -> None:
    """As `check_upload`, of any size. What is locked or damaged passes: it is kept, and its editor is told."""
    if file._committed:
        return
    opened = file.open()
    if not kinds.is_what_it_says(opened, suffix(file)):
        raise ValidationError({field: _("The contents of the file are not what its name says.")})
    if suffix(file) in kinds.PACKED_KINDS and kinds.is_bomb(opened):
        raise ValidationError({field: _("The file unpacks to many times its size, as no document does.")})
    opened.seek(0)


def suffix(file: FieldFile) -> str:
    """The kind that the name claims: lower case, without the point."""
    return PurePath(file.name or "").suffix.lstrip(".").lower()
