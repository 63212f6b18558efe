"""Text without what cannot be seen, whoever pasted or sent it."""

from __future__ import annotations

import re
import unicodedata

# Marks that turn the order of everything after them around, and letters without width: two titles that look the same
# would differ. The marks U+200E and U+200F stay: they order a line of Arabic and Latin without reaching beyond it.
UNSEEN = re.compile(r"[\u00ad\u200b-\u200d\u202a-\u202e\u2060-\u2069\ufeff]")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def one_line(text: str) -> str:
    """For titles, names and the headers of mails: NFC, one space where there was a break or a run of space."""
    return " ".join(CONTROL.sub(" ", _visible(text)).split())


def several_lines(text: str) -> str:
    """NFC, with line breaks as the only control characters."""
    lines = _visible(text).replace("\r\n", "\n").split("\n")
    return "\n".join(CONTROL.sub(" ", line).rstrip() for line in lines).strip()


def _visible(text: str) -> str:
    return UNSEEN.sub("", unicodedata.normalize("NFC", text))
