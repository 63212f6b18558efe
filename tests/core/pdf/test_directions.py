import pytest
from weasyprint import HTML

from manassat.core.pdf.directions import settle_directions

MARK = "\u200e"


def settled(html: str):
    """The first element with an `id`, in a right-to-left document."""
    root = HTML(string=f'<html dir="rtl"><body>{html}</body></html>').etree_element
    settle_directions(root)
    return next(element for element in root.iter() if element.get("id"))


@pytest.mark.parametrize(
    ("html", "direction"),
    [
        ('<p id="x" dir="auto">البلديات GIS</p>', "rtl"),
        ('<p id="x" dir="auto">GIS في البلديات (2020)</p>', "rtl"),
        ('<p id="x" dir="auto">Municipalities of الخليل</p>', "ltr"),
        ('<p id="x" dir="auto"><strong>2020: </strong><b>QGIS</b></p>', "ltr"),
        ('<p id="x" dir="auto"><bdi>QGIS</bdi> في البلديات</p>', "rtl"),
        ('<p id="x" dir="auto">12,500 (2020)</p>', "rtl"),
        ('<bdi id="x">PP-2026-004</bdi>', "ltr"),
        ('<p id="x" dir="ltr">البلديات</p>', "ltr"),
    ],
    ids=["arabic", "latin first", "mostly latin", "latin inside", "isolated has no say", "no letters", "bdi", "given"],
)
def test_settle_directions__follows_the_language_of_the_text(html, direction):
    assert settled(html).get("dir") == direction


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<p id="x">بلغت 43% منها</p>', f"بلغت {MARK}43% منها"),
        ('<p id="x">بلغت 1,250.5 % منها</p>', f"بلغت {MARK}1,250.5 % منها"),
        ('<p id="x">بلغت 43 هيئة</p>', "بلغت 43 هيئة"),
        ('<p id="x" dir="ltr">43% of them</p>', "43% of them"),
    ],
    ids=["percentage", "with separators", "plain number", "left to right"],
)
def test_settle_directions__keeps_the_sign_of_a_percentage_beside_it(html, text):
    assert settled(html).text == text
