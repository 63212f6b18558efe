"""Plain text and HTML become blocks, and nothing else does."""

from __future__ import annotations

import pytest

from search.importing.markup import Piece, is_markup, pieces_of_markup, pieces_of_plain

TEXTS = {
    "script": ("<p>أ</p><script>alert(1)</script>", "<p>أ</p>"),
    "handler": ('<p onclick="x()">أ <img src=x onerror=y></p>', "<p>أ</p>"),
    "script for a link": ('<a href="javascript:x">أ</a>', "<p>أ</p>"),
    "link": ('<a href="https://x.org/?a&b" target=y>أ</a>', '<p><a href="https://x.org/?a&amp;b">أ</a></p>'),
    "headings": ("<h1>أ</h1><h5>ب</h5>", "<h2>أ</h2><h3>ب</h3>"),
    "emphasis": ("<strong>أ</strong><em>ب</em>", "<p><b>أ</b><i>ب</i></p>"),
    "nested list": ("<ul><li>أ<ol><li>ب</li></ol></li></ul>", "<ul><li>أ<ol><li>ب</li></ol></li></ul>"),
    "loose text": ("أ<div>ب<p>ج</p></div>", "<p>أ</p><p>ب</p><p>ج</p>"),
    "two line breaks": ("أ<br><br/>ب<br>ج", "<p>أ</p><p>ب<br/>ج</p>"),
    "layout table": ("<table><tr><td><p>أ</p></td></tr></table>", "<p>أ</p>"),
    "signs": ("<p>1 &lt; 2 &amp; 3</p>", "<p>1 &lt; 2 &amp; 3</p>"),
    "unclosed": ("<p>أ<p>ب<b>ج", "<p>أ</p><p>ب<b>ج</b></p>"),
}
DEEP = {"div": "<div>" * 50_000, "table": "<table><tr><td>" * 10_000, "list": "<ul><li>" * 10_000}


@pytest.mark.parametrize(("markup", "text"), TEXTS.values(), ids=TEXTS)
def test_markup__keeps_what_rich_text_knows(markup, text):
    assert pieces_of_markup(markup) == [Piece("text", text)]


def test_markup__becomes_tables_and_quotes_between_the_text():
    markup = "<p>أ</p><table><tr><th>ب</th><th>ج</th></tr><tr><td>1</td></tr></table><blockquote>د</blockquote>"
    table = {"columns": [{"type": "text", "heading": "ب"}, {"type": "text", "heading": "ج"}]}
    table |= {"rows": [{"values": ["1", ""]}], "caption": ""}
    quote = {"text": "د", "attribution": ""}
    assert pieces_of_markup(markup) == [Piece("text", "<p>أ</p>"), Piece("table", table), Piece("quote", quote)]


@pytest.mark.parametrize("markup", DEEP.values(), ids=DEEP)
def test_markup__is_refused_when_nobody_can_have_written_it(markup):
    with pytest.raises(ValueError, match=r"\w+"):
        pieces_of_markup(markup)


@pytest.mark.parametrize("markup", ["", "<p> </p><br>", "<script>x</script>", "<!-- x -->"])
def test_markup__without_words_is_nothing(markup):
    assert pieces_of_markup(markup) == []


def test_plain__has_a_paragraph_for_each_blank_line():
    assert pieces_of_plain("أ\nب\n \nج <i>") == [Piece("text", "<p>أ<br/>ب</p><p>ج &lt;i&gt;</p>")]


@pytest.mark.parametrize(
    ("text", "expected"), [("<p>أ", True), ("a < b > c", False), ("أ<br/>ب", True), ("<أ>", False)]
)
def test_is_markup__is_told_by_its_elements(text, expected):
    assert is_markup(text) is expected
