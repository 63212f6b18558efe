"""Text without what cannot be seen, whoever pasted or sent it."""

from __future__ import annotations

import re
import unicodedata

# Marks that turn the order of everything after them around, and letters without width: two titles that look the same
# would differ. The joiners U+200C and U+200D go, too: Persian spells with them, Arabic does not, and no name here is
# Persian.
UNSEEN = re.compile(r"[\u00ad\u180e\u200b-\u200d\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
# They order a line of Arabic and Latin without reaching beyond it: kept in texts, needless in a name, whose order comes
# from where it stands.
MARKS = re.compile(r"[\u061c\u200e\u200f]")
# Halves of a character (a broken import has them) cannot even be stored.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def one_line(text: str) -> str:
    """For titles, names and the headers of mails: NFC, one space where there was a break or a run of space."""
    return one_line_with_marks(MARKS.sub("", text))


def one_line_with_marks(text: str) -> str:
    """For a title that a decision is bound to as it was written; marks of direction turn nothing else around."""
    return " ".join(CONTROL.sub(" ", _visible(text)).split())


def several_lines(text: str) -> str:
    """NFC, with line breaks as the only control characters."""
    lines = _visible(text).replace("\r\n", "\n").split("\n")
    return "\n".join(CONTROL.sub(" ", line).rstrip() for line in lines).strip()


def _visible(text: str) -> str:
    return UNSEEN.sub("", unicodedata.normalize("NFC", text))
