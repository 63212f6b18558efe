"""Letters by their places: `x` counts from the left, and Arabic is read towards it."""

from __future__ import annotations

import pytest

from manassat.media.extraction.arabic_order import Glyph, in_reading_order, with_mended_brackets
from manassat.media.extraction.pdf import _along_the_line


def leftwards(text: str, x: float = 100) -> list[Glyph]:
    return [Glyph(character, x - place, x - place + 1) for place, character in enumerate(text)]


def rightwards(text: str) -> list[Glyph]:
    return [Glyph(character, place, place + 1) for place, character in enumerate(text)]


def in_one_glyph(letters: str, x: float) -> list[Glyph]:
    return [Glyph(letter, x, x + 1) for letter in letters]


SPACE = Glyph(" ", 50, 50)
TURNED_LAM_ALEF = [*leftwards("ا", 9), *in_one_glyph("إل", 8), *leftwards("دارة", 7)]


@pytest.mark.parametrize(
    ("glyphs", "text"),
    [
        (leftwards("المحلية"), "المحلية"),
        (rightwards("ةيلحملا"), "المحلية"),
        ([*rightwards("يف"), SPACE, *leftwards("العمل")], "في العمل"),
        (rightwards("GIS 2021"), "GIS 2021"),
        (rightwards("٢٠٢١"), "٢٠٢١"),
        (leftwards("و"), "و"),
        (TURNED_LAM_ALEF, "الإدارة"),
        ([*leftwards("ا", 9), *in_one_glyph("لإ", 8), *leftwards("دارة", 7)], "الإدارة"),
        # A glyph read from the left, inside a word that is: turning the word puts it right.
        ([*in_one_glyph("ال", 1), Glyph("و", 2, 3)], "ولا"),
        (in_one_glyph("هللا", 1), "الله"),
        # A glyph of other letters follows those of lam and alef on its page.
        ([*TURNED_LAM_ALEF, SPACE, *in_one_glyph("حم", 8), *leftwards("ل", 7)], "الإدارة محل"),
        ([*in_one_glyph("مح", 8), *leftwards("ل", 7)], "محل"),
        # PDFium cuts a word at a mark, and turns the parts.
        ([*leftwards("نشر", 8), Glyph("ُ", 9, 9.5), Glyph("ت", 9, 10)], "تنشر"),
        ([Glyph("َ", 3, 4)], ""),
        ([], ""),
    ],
)
def test_words__are_read_as_they_stand(glyphs: list[Glyph], text: str):
    assert in_reading_order(glyphs) == text


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("المجلس) الأعلى( إن", "المجلس (الأعلى) إن"),
        ("قال: »الأولوية« و) هنا(", "قال: «الأولوية» و (هنا)"),
        ("المجلس (الأعلى) و(غيره) 1) بند (أول)", "المجلس (الأعلى) و(غيره) 1) بند (أول)"),
        ("بلا أقواس", "بلا أقواس"),
    ],
)
def test_brackets__embrace_their_words(read: str, meant: str):
    assert with_mended_brackets(read) == meant


@pytest.mark.parametrize(("rotation", "line"), [(0, (1, 2)), (90, (3, 4)), (180, (-2, -1)), (270, (-4, -3))])
def test_turned_page__is_measured_as_it_is_seen(rotation: int, line: tuple[float, float]):
    assert _along_the_line(rotation, (1, 2), (3, 4)) == line
