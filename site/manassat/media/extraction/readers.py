"""One file's pages, whatever its kind, with the limits on how much is read."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from . import kinds, limits
from .cleaning import clean
from .outcomes import Outcome, ReadingStopped

# Imported one at a time: each takes longer to import than a file to read.
MODULES = {"pdf": ".pdf", "docx": ".word", "pptx": ".slides", "xlsx": ".sheets"}
RECOGNITION = ".ocr"


def read_pages(path: Path, kind: str, *, recognise: bool = False) -> Iterator[str]:
    """Cleaned text of each page. Raises ReadingStopped where the rest is not read."""
    _look_at(path, kind)
    letters = 0
    for number, text in enumerate(_texts(path, RECOGNITION if recognise else MODULES[kind]), start=1):
        if number > limits.MOST_PAGES or letters > limits.MOST_LETTERS:
            raise ReadingStopped(Outcome.PARTLY_READ)
        page = clean(text[: limits.MOST_LETTERS - letters + 1])
        letters += len(page)
        yield page
    if letters > limits.MOST_LETTERS:
        raise ReadingStopped(Outcome.PARTLY_READ)


def _look_at(path: Path, kind: str) -> None:
    if kind not in MODULES:
        raise ReadingStopped(Outcome.NOT_A_TEXT_FILE)
    if path.stat().st_size > limits.MOST_FILE_BYTES:
        raise ReadingStopped(Outcome.TOO_LARGE)
    with path.open("rb") as file:
        if not kinds.is_what_it_says(file, kind):
            raise ReadingStopped(Outcome.WRONG_KIND)
        if kind == "pdf":
            return
        if kinds.is_encrypted_office(file):
            raise ReadingStopped(Outcome.ENCRYPTED)
        if kinds.is_bomb(file):
            raise ReadingStopped(Outcome.TOO_LARGE, "unpacks to too much")


def _texts(path: Path, module: str) -> Iterator[str]:
    """What the libraries throw at a file that is not sound has no common name, and means that it is not."""
    reader = import_module(module, __package__)
    try:
        yield from reader.page_texts(path)
    except (ReadingStopped, MemoryError, RecursionError):
        raise
    except Exception as error:
        raise ReadingStopped(Outcome.DAMAGED, repr(error)) from error
