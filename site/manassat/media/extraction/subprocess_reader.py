"""Reads a file in another process, which may die of it."""

from __future__ import annotations

import json
import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from . import limits
from .outcomes import Outcome

logger = logging.getLogger(__name__)

SOURCES = Path(__file__).resolve().parents[3]
STOPPED_FOR_TIME = (-signal.SIGXCPU, -signal.SIGKILL)


@dataclass
class Reading:
    outcome: Outcome
    # From the first; a page without text is an empty string.
    pages: list[str] = field(default_factory=list)


def read_file(file: BinaryIO, kind: str, *, most_seconds: float = limits.MOST_SECONDS) -> Reading:
    """`kind` is the suffix in lower case. Never raises for what is in the file, and ends within `most_seconds`."""
    return _read(file, kind, most_seconds)


def recognise_pdf(file: BinaryIO) -> Reading:
    """As `read_file`, with Tesseract for the pages without text. Without Tesseract, there are no pages."""
    return _read(file, "pdf", limits.MOST_SECONDS_RECOGNISING, "recognise")


def _read(file: BinaryIO, kind: str, most_seconds: float, *options: str) -> Reading:
    with _copy_of(file) as path, tempfile.TemporaryFile() as answer:
        how_it_ended = _run([str(path), kind, *options], answer, most_seconds)
        answer.seek(0)
        return _understood(answer, how_it_ended)


@contextmanager
def _copy_of(file: BinaryIO) -> Iterator[Path]:
    """The storage may be elsewhere, and the file may be exchanged while it is read."""
    with tempfile.NamedTemporaryFile(suffix=".upload") as copy:
        shutil.copyfileobj(file, copy)
        copy.flush()
        yield Path(copy.name)


def _run(arguments: list[str], answer: BinaryIO, most_seconds: float) -> Outcome:
    """How it ended, should the process not say so itself. It gets none of our environment, secrets included."""
    command = [sys.executable, "-P", "-m", "manassat.media.extraction", *arguments]
    environment = {"PYTHONPATH": str(SOURCES), "PYTHONIOENCODING": "utf-8", "PATH": os.defpath, "OMP_THREAD_LIMIT": "1"}
    try:
        ended = subprocess.run(  # noqa: S603 - our own module
            command, stdin=subprocess.DEVNULL, stdout=answer, stderr=subprocess.PIPE,
            env=environment, cwd=tempfile.gettempdir(), timeout=most_seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return Outcome.TOOK_TOO_LONG
    if ended.returncode:
        logger.warning("reading %s ended with %d: %s", arguments[1:], ended.returncode, ended.stderr[-2000:])
    return Outcome.TOOK_TOO_LONG if ended.returncode in STOPPED_FOR_TIME else Outcome.DAMAGED


def _understood(answer: BinaryIO, how_it_ended: Outcome) -> Reading:
    reading = Reading(how_it_ended)
    for line in answer:
        try:
            said = json.loads(line)
        except ValueError:
            # Cut off in the middle.
            break
        if "outcome" in said:
            reading.outcome = Outcome(said["outcome"])
            logger.info("a file was read: %(outcome)s %(detail)s", said)
        else:
            reading.pages.append(said["text"])
    return reading
