"""The file of an item: found beside the import file, looked at, and stored once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath

from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext as _
from wagtail.models import Collection

from manassat.media.file_checks import check_upload
from manassat.media.models import CustomDocument

from .errors import RowError


def find_file(name: str, folder: Path | None) -> Path:
    """In `folder` or below it; without a folder no row may name a file. Raises `RowError`."""
    if not folder:
        raise RowError(_("Files cannot be attached on this screen; import them with the command import_library."))
    relative = PurePosixPath(name.replace("\\", "/"))
    leads_out = relative.is_absolute() or PureWindowsPath(name).drive or ".." in relative.parts
    path = folder / relative
    # A link in the folder leads out of it as well.
    if leads_out or not path.resolve().is_relative_to(folder.resolve()):
        raise RowError(_("The file “%(name)s” is not in the folder of the import file.") % {"name": name})
    if not _is_file(path):
        raise RowError(_("There is no file “%(name)s” beside the import file.") % {"name": name})
    return path


def _is_file(path: Path) -> bool:
    """A name that is too long for any file is that of none."""
    try:
        return path.is_file()
    except OSError:
        return False


def hash_of(path: Path) -> str:
    """As Wagtail computes it for a document."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.sha1(usedforsecurity=False)).hexdigest()


@contextmanager
def document_from(path: Path, title: str, collection: Collection) -> Iterator[CustomDocument]:
    """Checked and not saved yet. Raises `RowError`."""
    with path.open("rb") as file:
        document = CustomDocument(title=title, collection=collection, file=File(file, name=path.name))
        try:
            document.full_clean(exclude=["file_size", "file_hash"])
            check_upload(document.file, field="file")
        except ValidationError as error:
            raise RowError(f"{path.name}: {' '.join(error.messages)}") from error
        yield document


@contextmanager
def removed_on_failure(document: CustomDocument) -> Iterator[None]:
    """What a transaction undoes it undoes in the database alone."""
    try:
        yield
    except BaseException:
        if document.file and document.file._committed:
            document.file.storage.delete(document.file.name)
        raise
