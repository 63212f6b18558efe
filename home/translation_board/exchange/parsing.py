"""Reads the format PO, with the line of everything, so that whoever wrote a mistake finds it.

polib tells neither the line of a word nor what is wrong, takes its own input for the name of a file, and lets a
plural form be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from .problems import Problem, UnusableFileError

KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)\s*(.*)")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
ESCAPE = re.compile(r"\\(.)")
ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}
# Of a header. Ours has a dozen, and each is sought in the file.
MOST_NAMES = 100


@dataclass
class Entry:
    """`texts` and `lines` by keyword: msgctxt, msgid, msgid_plural, msgstr, msgstr[0] …"""

    texts: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    is_fuzzy: bool = False
    # Of the keyword that is being read: an upload may break a text into a hundred thousand lines.
    pieces: list[str] = field(default_factory=list)

    @property
    def line(self) -> int:
        return self.lines.get("msgid") or min(self.lines.values(), default=0)

    @property
    def has_answer(self) -> bool:
        return any(keyword.startswith("msgstr") for keyword in self.texts)

    @property
    def is_header(self) -> bool:
        return self.texts.get("msgid") == "" and "msgctxt" not in self.texts

    @property
    def is_plural(self) -> bool:
        return "msgid_plural" in self.texts or any(keyword.startswith("msgstr[") for keyword in self.texts)


@dataclass
class PoFile:
    """`header` by names in lower case; `header_lines` says where each stands."""

    entries: list[Entry] = field(default_factory=list)
    header: dict[str, str] = field(default_factory=dict)
    header_lines: dict[str, int] = field(default_factory=dict)


def parse(text: str) -> PoFile:
    """Obsolete entries (`#~`) are left out. Raises `UnusableFileError` with the first line that is none of PO."""
    lines = text.split("\n")
    po = PoFile()
    for entry in _entries(lines):
        if entry.is_header and not po.header:
            _read_header(po, entry, lines)
        else:
            po.entries.append(entry)
    return po


def _entries(lines: list[str]) -> Iterator[Entry]:
    entry, keyword = Entry(), ""
    for number, raw in enumerate(lines, start=1):
        line = raw.strip()
        if line.startswith('"'):
            _continue(entry, keyword, line, number)
        elif found := KEYWORD.fullmatch(line):
            keyword = found[1]
            if entry.has_answer and not keyword.startswith("msgstr"):
                yield _complete(entry)
                entry = Entry()
            _begin(entry, keyword, found[2], number)
        elif line and not line.startswith("#"):
            raise UnusableFileError(Problem(number, _("this is not written as in a PO file.")))
        else:
            # A comment or an empty line ends what stands before it.
            if entry.texts:
                yield _complete(entry)
            if entry.texts or not line or line.startswith("#~"):
                entry = Entry()
            keyword = ""
            entry.is_fuzzy |= line.startswith("#,") and "fuzzy" in line
    if entry.texts:
        yield _complete(entry)


def _begin(entry: Entry, keyword: str, rest: str, number: int) -> None:
    if keyword in entry.texts:
        sentence = _("%(word)s stands twice in one entry.") % {"word": keyword}
        raise UnusableFileError(Problem(number, sentence))
    _join(entry)
    entry.texts[keyword], entry.lines[keyword], entry.pieces = "", number, [_unquoted(rest, number)]


def _continue(entry: Entry, keyword: str, line: str, number: int) -> None:
    if not keyword:
        raise UnusableFileError(Problem(number, _("this text belongs to no msgid and no msgstr.")))
    entry.pieces.append(_unquoted(line, number))


def _join(entry: Entry) -> None:
    """What was read so far belongs to the last keyword."""
    if entry.pieces:
        entry.texts[[*entry.texts][-1]] = "".join(entry.pieces)


def _unquoted(written: str, number: int) -> str:
    found = QUOTED.fullmatch(written)
    if not found:
        sentence = _("a quotation mark is missing, or stands inside of the text without a backslash before it.")
        raise UnusableFileError(Problem(number, sentence))
    return ESCAPE.sub(lambda sign: ESCAPED.get(sign[1], sign[1]), found[1])


def _complete(entry: Entry) -> Entry:
    _join(entry)
    for word in ("msgid", "msgstr"):
        if not any(keyword == word or keyword.startswith(f"{word}[") for keyword in entry.texts):
            raise UnusableFileError(Problem(entry.line, _("%(word)s is missing.") % {"word": word}))
    return entry


def _read_header(po: PoFile, entry: Entry, lines: list[str]) -> None:
    first = entry.lines.get("msgstr", entry.line)
    for line in entry.texts.get("msgstr", "").split("\n")[:MOST_NAMES]:
        name, colon, value = line.partition(":")
        if colon:
            key = name.strip().lower()
            po.header[key] = value.strip()
            po.header_lines[key] = _line_of(name, lines, first)


def _line_of(name: str, lines: list[str], first: int) -> int:
    return next((number for number in range(first, len(lines) + 1) if f"{name}:" in lines[number - 1]), first)
