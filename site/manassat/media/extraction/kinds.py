"""What a file is, by its contents. Used at the door too, so it reads little and unpacks nothing."""

from __future__ import annotations

import struct
import zipfile
from typing import BinaryIO

from .limits import MEGABYTE

PDF = b"%PDF-"
PACKED = b"PK\x03\x04"
BEGINNINGS = {"jpg": b"\xff\xd8\xff", "png": b"\x89PNG", "zip": b"PK"}
# A folder or file that every packed document of the kind holds.
CONTENTS = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/", **dict.fromkeys(("odt", "ods", "odp"), "content.xml")}
PACKED_KINDS = (*CONTENTS, "zip")

# Microsoft's older container: old Word files, and new ones behind a password.
CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")

# Acrobat reads a file whose first line is something else.
MOST_BEFORE_PDF = 1024

# Real documents unpack to 5 to 50 times their size; empty pictures may reach more, while they are small.
MOST_UNPACKED = 1024 * MEGABYTE
HARMLESS_UNPACKED = 50 * MEGABYTE
MOST_TIMES = 150
# The table of contents of an archive, read as a whole: 20,000 files and more.
MOST_CONTENTS_BYTES = 2 * MEGABYTE
LONGEST_END = 65_557
END, END_OF_LARGE = b"PK\x05\x06", b"PK\x06\x07"


def is_what_it_says(file: BinaryIO, kind: str) -> bool:
    """`kind` is the name's suffix in lower case. Kinds that are not known here are believed."""
    beginning = _read(file, 0, MOST_BEFORE_PDF + len(PDF))
    if kind == "pdf":
        return PDF in beginning
    if kind in CONTENTS:
        return (beginning.startswith(PACKED) and _holds(file, CONTENTS[kind])) or is_encrypted_office(file)
    return beginning.startswith(BEGINNINGS.get(kind, b""))


def is_encrypted_office(file: BinaryIO) -> bool:
    """A DOCX, XLSX or PPTX that asks for a password is a container with one known entry."""
    if _read(file, 0, len(CONTAINER)) != CONTAINER:
        return False
    file.seek(0)
    # The entry's name lies in the container's directory, often at its end.
    return ENCRYPTED_PACKAGE in file.read()


def is_bomb(file: BinaryIO) -> bool:
    """An archive that unpacks to far more than a document does, or that lists more files than one has."""
    size = file.seek(0, 2)
    end = _read(file, max(0, size - LONGEST_END), LONGEST_END)
    found = end.rfind(END)
    if found < 0 or len(end) < found + 16:
        return False
    (contents_bytes,) = struct.unpack_from("<L", end, found + 12)
    if contents_bytes > MOST_CONTENTS_BYTES or END_OF_LARGE in end:
        return True
    unpacked = sum(entry.file_size for entry in _entries(file))
    return unpacked > MOST_UNPACKED or unpacked > max(HARMLESS_UNPACKED, MOST_TIMES * size)


def _entries(file: BinaryIO) -> list[zipfile.ZipInfo]:
    try:
        file.seek(0)
        return zipfile.ZipFile(file).infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return []


def _holds(file: BinaryIO, name: str) -> bool:
    """A damaged archive has no list to look into: it is let through here, and its reading says that it is damaged."""
    entries = [] if is_bomb(file) else _entries(file)
    return not entries or any(entry.filename.startswith(name) for entry in entries)


def _read(file: BinaryIO, start: int, length: int) -> bytes:
    file.seek(start)
    return file.read(length)
