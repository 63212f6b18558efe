"""The pictures of a document, out of our own storage: the process that sets it opens nothing itself."""

from __future__ import annotations

import posixpath
import re
from html import unescape
from urllib.parse import unquote

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage

from .limits import MOST_PICTURE_BYTES, MOST_PICTURES

SOURCE = re.compile(r'<img src="([^"]+)"')
# Sizes of pictures in the library; documents stand beside them and are no business of a text's.
FOLDER = "images/"


def pictures_in(html: str) -> dict[str, bytes]:
    """By the address as it stands in the text; what is not ours or no longer there is missing."""
    pictures: dict[str, bytes] = {}
    room = MOST_PICTURE_BYTES
    for address in list(dict.fromkeys(map(unescape, SOURCE.findall(html))))[:MOST_PICTURES]:
        contents = _read(address, room)
        if contents:
            pictures[address] = contents
            room -= len(contents)
    return pictures


def _read(address: str, room: int) -> bytes:
    name = unquote(address.removeprefix(settings.MEDIA_URL))
    if not (address.startswith(settings.MEDIA_URL) and posixpath.normpath(name).startswith(FOLDER)):
        return b""
    try:
        with default_storage.open(name) as file:
            return file.read() if file.size <= room else b""
    except (OSError, SuspiciousFileOperation):
        return b""
