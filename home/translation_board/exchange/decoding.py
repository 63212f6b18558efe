"""From an upload's bytes to text."""

from __future__ import annotations

import codecs
import re

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from .problems import Problem, UnusableFileError

MOST_BYTES = 1024 * 1024
# Breaks to Python, not to an editor that counts lines; nobody means them in a text either.
STRANGE_BREAKS = re.compile(r"[\v\f\x1c-\x1e\x85\u2028\u2029]")


def text_of(data: bytes) -> str:
    """With `\\n` as the only end of a line. Raises `UnusableFileError`."""
    if len(data) > MOST_BYTES:
        sentence = _("The file is larger than %(most)s.") % {"most": filesizeformat(MOST_BYTES)}
        raise UnusableFileError(Problem(0, sentence))
    if b"\0" in data:
        raise UnusableFileError(Problem(_line_at(data, data.index(b"\0")), _not_utf8()))
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        place = error.start + len(data) - len(data.removeprefix(codecs.BOM_UTF8))
        raise UnusableFileError(Problem(_line_at(data, place), _not_utf8())) from error
    return STRANGE_BREAKS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))


def _line_at(data: bytes, place: int) -> int:
    return data.count(b"\n", 0, place) + 1


def _not_utf8() -> str:
    return _("this is not UTF-8. Save the file in the encoding UTF-8 and upload it again.")
