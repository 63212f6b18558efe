import pytest

from manassat.core.mail.line_starts import with_right_to_left_lines

MARK = "\u200f"
GREETING = "عزيزي نموذج،\n\nنص\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("GIS في البلديات (2020)", f"{MARK}GIS في البلديات (2020)"),
        ("- GIS في البلديات (2020)", f"{MARK}- GIS في البلديات (2020)"),
        ("«QGIS 3.4» برنامج", f"{MARK}«QGIS 3.4» برنامج"),
        ("العنوان: GIS في البلديات", "العنوان: GIS في البلديات"),
        ("2020: سنة نموذج", "2020: سنة نموذج"),
        ("https://manassat.example/papers/", "https://manassat.example/papers/"),
        ("-- ", "-- "),
    ],
    ids=["title", "list", "quoted", "after a label", "number", "address", "signature"],
)
def test_line_of_an_arabic_mail__runs_from_the_right(line, expected):
    assert with_right_to_left_lines(f"{GREETING}{line}\n") == f"{GREETING}{expected}\n"


def test_greeting_by_a_latin_name__runs_from_the_right():
    text = "John نموذج، تحية طيبة،\n\nاكتمل الاعتماد.\n\nعرض الصفحة:\nhttps://manassat.example/a\n"
    assert with_right_to_left_lines(text) == f"{MARK}{text}"


def test_line_of_an_english_mail__stays_as_it_is():
    text = "Dear sample,\n\nGIS في البلديات (2020)\n- عنوان\n"
    assert with_right_to_left_lines(text) == text
