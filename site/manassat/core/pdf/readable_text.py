"""What readers of the file get for each glyph, so that copied text is the text (docs/features/pdf.md).

WeasyPrint takes the letters that a glyph first stood for. That fails where one glyph stands for more than one letter
(PDFium turns lam-alef around) and for brackets, whose glyph depends on the direction of the line.
"""

from __future__ import annotations

import io
import re
import unicodedata
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from weasyprint.pdf.fonts import Font

# By the letters: alone, and joined to the letter before. One character each, which all readers put in order.
LAM_ALEF = {
    "\u0644\u0622": ("\ufef5", "\ufef6"),
    "\u0644\u0623": ("\ufef7", "\ufef8"),
    "\u0644\u0625": ("\ufef9", "\ufefa"),
    "\u0644\u0627": ("\ufefb", "\ufefc"),
}
GLYPH_NAME = re.compile(r"uni((?:[0-9A-F]{4})+)(?P<form>(?:\.\w+)*)")


class ReadableFonts(dict):
    """In the place of a document's `fonts`: each font that comes in gets letters for its glyphs."""

    def __setitem__(self, key: object, font: Font) -> None:
        font.to_unicode = ReadableGlyphs(letters_of_glyphs(font.file_content, font.index))
        super().__setitem__(key, font)


class ReadableGlyphs(dict):
    """Number of a glyph to its letters. Only those in use are held: the others are cut out of the font."""

    def __init__(self, letters: dict[int, str]) -> None:
        super().__init__()
        self._letters = letters

    def __setitem__(self, glyph: int, letters: str) -> None:
        super().__setitem__(glyph, self._letters.get(glyph, letters))


def letters_of_glyphs(contents: bytes, number_in_file: int = 0) -> dict[int, str]:
    """By the names of our own fonts' glyphs, else by the font's own table of letters."""
    font = TTFont(io.BytesIO(contents), fontNumber=number_in_file, lazy=True)
    named = {number: letters_of_name(name) for number, name in enumerate(font.getGlyphOrder())}
    of_table = {font.getGlyphID(name): chr(letter) for letter, name in font.getBestCmap().items()}
    return {**{glyph: _as_typed(letter) for glyph, letter in of_table.items()}, **_known(named)}


def letters_of_name(name: str) -> str:
    """«uni06440627.fina» is lam and alef, joined; empty for other names."""
    found = GLYPH_NAME.fullmatch(name)
    if not found:
        return ""
    letters = "".join(chr(int(code, 16)) for code in re.findall("....", found[1]))
    return LAM_ALEF[letters][".fina" in found["form"]] if letters in LAM_ALEF else _as_typed(letters)


def _known(named: dict[int, str]) -> dict[int, str]:
    return {glyph: letters for glyph, letters in named.items() if letters}


def _as_typed(letters: str) -> str:
    """Presentation forms are letters, save those of two, which PDFium must find as one character."""
    plain = [unicodedata.normalize("NFKC", letter) for letter in letters]
    return "".join(one if len(one) == 1 else letter for one, letter in zip(plain, letters, strict=True))
