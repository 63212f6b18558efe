"""Letters: what looks or sounds alike to a reader becomes one letter.

NFKC and never NFD comes first: taken apart, أ is two characters, and folding would miss it.
"""

from __future__ import annotations

import re
import unicodedata

# Tashkeel, the superscript alef, Quranic marks, tatweel; joiners, marks of direction and the byte order mark.
MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"
NOTHING = re.compile(f"[{MARKS}{INVISIBLE}]")

LETTERS = {
    # Hamza is the first thing that quick typing leaves out.
    **dict.fromkeys("أإآٱ", "ا"),
    "ؤ": "و",
    "ئ": "ي",
    "ء": "",
    # A final ى and ي, ة and ه: two spellings in everyday use.
    "ى": "ي",
    "ة": "ه",
    # Persian and Urdu keyboards.
    "ی": "ي",
    "ې": "ي",
    "ک": "ك",
    "گ": "ك",
    "ہ": "ه",
    "ھ": "ه",
    "ۀ": "ه",
    "چ": "ج",
    "پ": "ب",
    "ڤ": "ف",
}
DIGITS = {chr(start + digit): str(digit) for start in (0x0660, 0x06F0) for digit in range(10)}
FOLDED = str.maketrans(LETTERS | DIGITS)


def fold(text: str) -> str:
    """The text without marks, in one spelling and in lower case."""
    return NOTHING.sub("", unicodedata.normalize("NFKC", text)).translate(FOLDED).lower()
