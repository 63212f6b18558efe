"""What a row says, understood and checked without looking at the site."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from . import values
from .columns import COLUMNS, KEY
from .errors import RowError
from .kinds import LANGUAGES, MODELS, known_word

REQUIRED = {KEY, "type", "title"}
# Of the models' fields; the names of platforms and topics are titles of pages, that of a file has a limit too.
MOST_LETTERS = {KEY: 100, "title": 255, "author": 255, "publisher": 255, "platform": 255, "topic": 255, "file": 255}
MOST_LETTERS_OF_A_TAG = 100


@dataclass(frozen=True, kw_only=True)
class Item:
    """`given` names the columns that the row has at all: on an update the others stay as they are."""

    external_id: str
    type: str
    title: str
    language: str = LANGUAGES[0]
    summary: str = ""
    body: str = ""
    tags: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    platform: str = ""
    topic: str = ""
    author: str = ""
    publisher: str = ""
    year: int | None = None
    source_url: str = ""
    file: str = ""
    given: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[str, str]:
        return self.external_id, self.language


def read_item(raw: dict[str, object]) -> Item:
    """Raises `RowError` with all that is wrong."""
    found: dict[str, Any] = {}
    problems = []
    for column in COLUMNS:
        try:
            found[column] = _read(column, raw.get(column))
        except ValueError as error:
            problems.append(_("“%(column)s”: %(problem)s") % {"column": column, "problem": error})
    if problems:
        raise RowError(*problems)
    return Item(**found, given=frozenset(raw).intersection(COLUMNS))


def _read(column: str, value: object) -> object:
    read = READERS.get(column, values.line)(value)
    most = MOST_LETTERS.get(column)
    if most and len(read) > most:
        raise ValueError(_("longer than %(most)d letters.") % {"most": most})
    if column in REQUIRED and not read:
        raise ValueError(_("is missing."))
    return read


def _tags(value: object) -> tuple[str, ...]:
    tags = values.names(value)
    if any(len(tag) > MOST_LETTERS_OF_A_TAG for tag in tags):
        raise ValueError(_("a value is longer than %(most)d letters.") % {"most": MOST_LETTERS_OF_A_TAG})
    return tags


def _type(value: object) -> str:
    return _known(values.line(value), MODELS)


def _language(value: object) -> str:
    """«ar-PS» is Arabic too. Empty is the language of the site."""
    written = values.line(value)
    return _known(re.split(r"[-_]", written)[0], LANGUAGES) if written else LANGUAGES[0]


def _known(written: str, words: Collection[str]) -> str:
    found = known_word(written, words)
    if written and not found:
        names = {"value": written[:60], "known": " / ".join(words)}
        raise ValueError(_("“%(value)s” is none of: %(known)s") % names)
    return found


READERS: dict[str, Callable[[object], Any]] = {
    "type": _type,
    "language": _language,
    "summary": values.paragraphs,
    "body": values.paragraphs,
    "tags": _tags,
    "themes": _tags,
    "authorities": _tags,
    "year": values.year,
    "source_url": values.address,
}
