"""The language of a text is told by its letters, and said only where the page does not say it already."""

from __future__ import annotations

import pytest
from django.utils.translation import override

from manassat.core.templatetags.languages import language_attribute, mark_language
from manassat.core.text_language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [("نموذج", "ar"), ("GIS في البلديات (2020)", "ar"), ("Sample «نموذج»", "en"), ("2019 – 50 %", ""), ("", "")],
)
def test_language__is_that_of_most_letters(text, language):
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("spoken", "text", "html"),
    [
        ("en", "Sample", "Sample"),
        ("en", "نموذج: خطة 2026/2027", '<bdi lang="ar">نموذج: خطة 2026/2027</bdi>'),
        ("en", "What bears the mark «نموذج أول», 3", 'What bears the mark «<bdi lang="ar">نموذج أول</bdi>», 3'),
        ("ar", "نموذج", "نموذج"),
        ("ar", "GIS في البلديات", "GIS في البلديات"),
        ("ar", "GIS", '<bdi lang="en">GIS</bdi>'),
        ("ar", "كتاب The local budget guide ومقدمة", 'كتاب <bdi lang="en">The local budget guide</bdi> ومقدمة'),
        ("ar", "2019", "2019"),
        ("en", None, ""),
        ("en", "<script>'</script>", "&lt;script&gt;&#x27;&lt;/script&gt;"),
        ("ar", "<b>", '<bdi lang="en">&lt;b&gt;</bdi>'),
    ],
)
def test_mark__names_what_is_not_in_the_language_of_the_page(spoken, text, html):
    with override(spoken):
        assert mark_language(text) == html


@pytest.mark.parametrize(("text", "attribute"), [("نموذج", 'lang="ar"'), ("Sample", ""), ("3", "")])
def test_attribute__is_empty_where_the_page_says_it(text, attribute):
    with override("en"):
        assert language_attribute(text) == attribute
