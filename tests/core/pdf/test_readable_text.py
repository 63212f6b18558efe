import pytest

from manassat.core.pdf.readable_text import letters_of_glyphs, letters_of_name
from manassat.core.pdf.typesetting import FONTS


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("uni0628.medi.wide", "\u0628"),
        ("uni06440627", "\ufefb"),
        ("uni06440627.fina", "\ufefc"),
        ("uni064B.atp120", "\u064b"),
        ("uni0651064E", "\u0651\u064e"),
        ("parenleft", ""),
    ],
)
def test_letters_of_name__are_those_that_were_typed(name, letters):
    assert letters_of_name(name) == letters


@pytest.mark.parametrize("path", sorted(FONTS.glob("*.woff2")), ids=lambda path: path.stem)
def test_letters_of_glyphs__know_all_of_both_scripts_in_our_fonts(path):
    known = set("".join(letters_of_glyphs(path.read_bytes()).values()))
    assert set("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئىةABCxyz019٠٩()«»،؛؟%٪") <= known
