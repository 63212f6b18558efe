"""Several PO files in one ZIP."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .decoding import MOST_BYTES
from .problems import Problem, UnusableFileError

MOST_FILES = 100
MOST_UNPACKED = 10 * MOST_BYTES
# What file managers put beside the files.
ASIDE = ("__MACOSX", ".DS_Store", "Thumbs.db")
UNREADABLE = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


def zip_of(files: dict[str, str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return target.getvalue()


def files_in(name: str, data: bytes) -> dict[str, bytes]:
    """The upload itself, or what the ZIP that it is holds. Raises `UnusableFileError`.

    No file is unpacked any further than it may be large.
    """
    if len(data) > MOST_BYTES:
        sentence = _("The file is larger than %(most)s.") % {"most": filesizeformat(MOST_BYTES)}
        raise UnusableFileError(Problem(0, sentence))
    if not data.startswith(b"PK"):
        return {name: data}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _unpacked(archive)
    except UNREADABLE as error:
        raise UnusableFileError(Problem(0, _("This ZIP file cannot be read."))) from error


def _unpacked(archive: zipfile.ZipFile) -> dict[str, bytes]:
    members = [one for one in archive.infolist() if not one.is_dir() and not _is_aside(one.filename)]
    if len(members) > MOST_FILES:
        sentence = ngettext(
            "The ZIP file holds more than %(most)d file.", "The ZIP file holds more than %(most)d files.", MOST_FILES
        )
        raise UnusableFileError(Problem(0, sentence % {"most": MOST_FILES}))
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        sentence = _("What the ZIP file holds is larger than %(most)s.")
        raise UnusableFileError(Problem(0, sentence % {"most": filesizeformat(MOST_UNPACKED)}))
    if not members:
        raise UnusableFileError(Problem(0, _("The ZIP file is empty.")))
    for member in members:
        if PurePosixPath(member.filename).suffix.lower() != ".po":
            sentence = _("The ZIP file holds something else than PO files: %(name)s")
            raise UnusableFileError(Problem(0, sentence % {"name": member.filename[:100]}))
    return {member.filename: _read(archive, member) for member in members}


def _is_aside(name: str) -> bool:
    return any(part in ASIDE for part in PurePosixPath(name).parts)


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """At most what it says its size is, and one byte more than may be: the check of a single file refuses that."""
    with archive.open(member) as opened:
        return opened.read(MOST_BYTES + 1)
