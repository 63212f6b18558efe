"""Marker words: whoever reads one outside its platform has read what is not theirs."""

from __future__ import annotations

import hashlib
import re

# In every hidden title, so that one search finds them all. It betrays nothing by itself.
NEEDLE = "مخفي"
# Marker word → what it marks; filled while the scene is built.
MARKED: dict[str, str] = {}
_WORD = re.compile("zq[0-9a-f]{12}")


def marker(kind: str) -> str:
    """A word that stands nowhere else; letters and digits only, so that no escaping hides it."""
    word = "zq" + hashlib.sha256(kind.encode()).hexdigest()[:12]
    MARKED[word] = kind
    return word


def hidden_title(kind: str) -> str:
    return f"نموذج {NEEDLE} {marker(kind)}"


def kinds_named_in(text: str) -> set[str]:
    return {MARKED[word] for word in _WORD.findall(text) if word in MARKED}
