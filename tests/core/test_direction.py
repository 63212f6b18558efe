"""A title reads in the direction of its language, whatever word it begins with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from manassat.core.templatetags.direction import direction

TITLE = re.compile(r"""<(?:\w+)[^>]*(?:dir="auto"|<bdi)[^>]*>\{\{ ?[a-z_.]+title[ |}]""")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("GIS في البلديات (2020)", "rtl"),
        ("دليل ISO 9001:2015 (نسخة 2)", "rtl"),
        ("«GIS» في البلديات", "rtl"),
        ("نظام Integrated Financial Management Information System", "rtl"),
        ("Solid waste in Ramallah (رام الله)", "ltr"),
        ("(2020)", "auto"),
        (None, "auto"),
    ],
)
def test_direction__is_that_of_the_language(title, expected):
    assert direction(title) == expected


def test_templates__leave_no_title_to_its_first_letter():
    found = [
        str(path.relative_to(settings.BASE_DIR))
        for path in Path(settings.BASE_DIR, "templates").rglob("*.html")
        if "mail" not in path.parts and TITLE.search(path.read_text())
    ]
    assert not found
