"""Arabic of a PDF put back into the order in which it is read.

PDFium turns right-to-left text around, and is misled in two ways. Chromium's own PDFs hold some words in the order of
reading already, and come out reversed («ةيلحملا»). A glyph that stands for two letters is turned around inside, as in
what LibreOffice writes («اإل» for «الإ»). Where the letters stand on the page tells both apart from good text, without
a list of words: read from right to left, a word's letters go left, and letters of one glyph share its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

LETTERS = r"\u0620-\u064a\u066e-\u066f\u0671-\u06d3\u06fa-\u06fc\ufb50-\ufdff\ufe70-\ufefc"
MARKS = r"\u064b-\u065f\u0670"
LETTER = re.compile(f"[{LETTERS}]")
# Marks over and under letters: a PDF puts them where they look right, which is beside any letter.
MARK = re.compile(f"[{MARKS}]")
LETTER_OR_MARK = re.compile(f"[{LETTERS}{MARKS}]")
WRONG_LAM_ALEF = re.compile("[اأإآٱ]ل")
LAM_ALEF = re.compile("ل[اأإآٱ]")
ALLAH_BACKWARDS = re.compile("هللا?$")


# PDFium leaves brackets as they were drawn: closing ones open, and stand before the space. Good pairs come first, so
# that what lies between two of them is not taken for a turned one.
BRACKETS = re.compile(
    r"[(\[«][^()\[\]«»\r\n]*[)\]»]|(?P<opens>[)\]»])\s?(?P<inside>[^()\[\]«»\r\n]*)(?P<closes>[(\[«])"
)
MIRRORED = str.maketrans("()[]«»", ")(][»«")


class Glyph(NamedTuple):
    """One character and where it stands along the line, from its start at the left to its end."""

    character: str
    start: float
    end: float

    @property
    def place(self) -> tuple[float, float]:
        return (self.start, self.end)


def in_reading_order(glyphs: list[Glyph]) -> str:
    """The text of a page whose characters come in PDFium's order."""
    words = [_ordered(word) for word in _words(glyphs)]
    are_all_turned = _are_glyphs_turned(words)
    return with_mended_brackets("".join(_with_mended_glyphs(word, are_all_turned) for word in words))


def _words(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    """Runs of Arabic letters with their marks, and runs of everything else."""
    for _is_arabic, run in groupby(glyphs, lambda glyph: bool(LETTER_OR_MARK.match(glyph.character))):
        yield list(run)


def _ordered(word: list[Glyph]) -> list[Glyph]:
    """Without marks. Where there is one, PDFium cut the word there and may have turned each part by itself."""
    letters = [glyph for glyph in word if not MARK.match(glyph.character)]
    if len(letters) < 2 or not LETTER.match(letters[0].character):
        return letters
    if len(letters) < len(word):
        return sorted(letters, key=lambda glyph: -glyph.start)
    steps = [after.start - before.start for before, after in pairwise(letters) if after.place != before.place]
    to_the_right = sum(step > 0 for step in steps)
    return letters[::-1] if to_the_right > len(steps) - to_the_right else letters


def _shared_glyphs(word: list[Glyph]) -> Iterator[str]:
    """The letters of each glyph of the word; most glyphs have one."""
    for _place, group in groupby(word, lambda glyph: glyph.place):
        yield "".join(glyph.character for glyph in group)


def _are_glyphs_turned(words: list[list[Glyph]]) -> bool:
    """A page speaks for its other glyphs by those of lam and alef, which occur everywhere and have one right order."""
    shared = [letters for word in words for letters in _shared_glyphs(word) if len(letters) == 2]
    wrong = sum(bool(WRONG_LAM_ALEF.fullmatch(letters)) for letters in shared)
    return wrong > sum(bool(LAM_ALEF.fullmatch(letters)) for letters in shared)


def _with_mended_glyphs(word: list[Glyph], are_all_turned: bool) -> str:
    if not word or not LETTER.match(word[0].character):
        return "".join(glyph.character for glyph in word)
    return "".join(_mended(letters, are_all_turned) for letters in _shared_glyphs(word))


def _mended(letters: str, is_turned: bool) -> str:
    if LAM_ALEF.fullmatch(letters):
        return letters
    if is_turned or WRONG_LAM_ALEF.fullmatch(letters) or ALLAH_BACKWARDS.match(letters):
        return letters[::-1]
    return letters


def with_mended_brackets(text: str) -> str:
    """Unless most pairs of the page are well as they are."""
    pairs = [pair["opens"] is None for pair in BRACKETS.finditer(text)]
    return BRACKETS.sub(_mended_pair, text) if sum(pairs) * 2 < len(pairs) else text


def _mended_pair(pair: re.Match[str]) -> str:
    if pair["opens"] is None:
        return pair[0]
    follows_a_space = pair.start() == 0 or pair.string[pair.start() - 1].isspace()
    opens, closes = (pair[name].translate(MIRRORED) for name in ("opens", "closes"))
    return f"{'' if follows_a_space else ' '}{opens}{pair['inside']}{closes}"
