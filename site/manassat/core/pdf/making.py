"""From HTML to the finished PDF, kept on disk: who asks for the same document again gets the same file."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import subprocess
import sys
import tempfile
from base64 import b64encode
from functools import cache
from importlib.metadata import version
from pathlib import Path
from threading import Semaphore

from django.conf import settings
from django.core.cache.backends.filebased import FileBasedCache

from . import limits
from .pictures import pictures_in

logger = logging.getLogger(__name__)

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parents[2]
STATIC = HERE.parents[1] / "static" / "manassat"
MADE_FROM = (*HERE.glob("*.py"), STATIC / "css" / "pdf.css", *(STATIC / "fonts" / "pdf").glob("*.woff2"))
KEPT_SECONDS = 60 * 60 * 24 * 60
MOST_KEPT = 3000
# One at a time for each web process: readers wait for each other rather than for a machine that does nothing else.
_one_at_a_time = Semaphore()


class PdfNotMadeError(Exception):
    """The document takes too long, is too large, or the machine is busy with another."""


def pdf_of(html: str, base_url: str) -> bytes:
    """`html` decides alone what is in the file: the same text gives the same file until our style changes."""
    kept, key = _kept(), digest_of(html, base_url)
    return kept.get(key) or _made_once(kept, key, html, base_url)


def digest_of(html: str, base_url: str) -> str:
    return hashlib.sha256("\0".join((html, base_url, _style())).encode()).hexdigest()


def _made_once(kept: FileBasedCache, key: str, html: str, base_url: str) -> bytes:
    """Raises `PdfNotMadeError`, for a while without trying again where this document failed."""
    if kept.get(f"{key}-failed") or not _one_at_a_time.acquire(timeout=limits.MOST_SECONDS_WAITING):
        raise PdfNotMadeError("failed a while ago, or busy with others")
    try:
        # Somebody may have asked for the same one while we waited.
        made = kept.get(key) or _made(html, base_url)
        kept.set(key, made)
    except PdfNotMadeError:
        kept.set(f"{key}-failed", True, limits.SECONDS_TO_REMEMBER_FAILURE)
        raise
    finally:
        _one_at_a_time.release()
    return made


def _made(html: str, base_url: str) -> bytes:
    if len(html) > limits.MOST_LETTERS:
        raise PdfNotMadeError(f"{len(html)} letters")
    pictures = {address: b64encode(contents).decode() for address, contents in pictures_in(html).items()}
    ended = _run(json.dumps({"html": html, "base_url": base_url, "pictures": pictures}).encode())
    if ended.returncode or not ended.stdout.startswith(b"%PDF-"):
        logger.error("making a PDF ended with %d: %s", ended.returncode, ended.stderr[-2000:].decode(errors="replace"))
        raise PdfNotMadeError(f"ended with {ended.returncode}")
    return ended.stdout


def _run(document: bytes) -> subprocess.CompletedProcess[bytes]:
    """It gets none of our environment, secrets included."""
    command = [sys.executable, "-P", "-m", "manassat.core.pdf"]
    environment = {"PYTHONPATH": str(SOURCES), "PYTHONIOENCODING": "utf-8", "PATH": os.defpath}
    try:
        return subprocess.run(  # noqa: S603 - our own module
            command, input=document, capture_output=True, env=environment, cwd=tempfile.gettempdir(),
            timeout=limits.MOST_SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise PdfNotMadeError(f"longer than {limits.MOST_SECONDS} seconds") from error


def _kept() -> FileBasedCache:
    """Beside the other files of this machine, never among those that a web server hands out."""
    options = {"TIMEOUT": KEPT_SECONDS, "OPTIONS": {"MAX_ENTRIES": MOST_KEPT}}
    return FileBasedCache(str(settings.VAR_DIR / "pdf"), options)


@cache
def _style() -> str:
    contents = b"".join(path.read_bytes() for path in sorted(MADE_FROM))
    return f"{hashlib.sha256(contents).hexdigest()} {version('weasyprint')}"
