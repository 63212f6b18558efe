"""Blocks of a text: heard as well as seen, and harmless whatever was typed."""

from __future__ import annotations

import pytest

from manassat.core.blocks import BodyBlock

TABLE = {
    "columns": [{"type": "text", "heading": "نموذج: الهيئة"}, {"type": "number", "heading": "نموذج: العدد"}],
    "rows": [{"values": ["نموذج: أ", "12"]}],
    "caption": "نموذج: جدول",
}
HARM = "<script>alert(1)</script>"


def html_of(kind: str, value: object) -> str:
    block = BodyBlock()
    return block.render(block.to_python([{"type": kind, "value": value}]))


def test_table__has_caption_headings_and_a_region_to_scroll():
    html = html_of("table", TABLE)
    assert "<caption>نموذج: جدول</caption>" in html
    assert '<th scope="col">نموذج: الهيئة</th>' in html
    assert '<th scope="row">نموذج: أ</th>' in html
    assert 'role="region" tabindex="0"' in html
    assert 'aria-label="نموذج: جدول"' in html


def test_table__has_a_label_without_a_caption():
    assert 'aria-label="جدول"' in html_of("table", TABLE | {"caption": ""})


def test_video__is_a_link_and_loads_nothing():
    html = html_of("video_link", {"url": "https://example.org/video", "title": "نموذج", "duration": "12:30"})
    assert 'href="https://example.org/video"' in html
    assert "src=" not in html


def test_steps__are_an_ordered_list():
    html = html_of("steps", {"title": "", "steps": [{"title": "نموذج: أولًا"}, {"title": "نموذج: ثانيًا"}]})
    assert html.count("<li>") == 2
    assert "<ol" in html


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("quote", {"text": HARM, "attribution": HARM}),
        ("callout", {"title": HARM, "text": ""}),
        ("steps", {"title": HARM, "steps": [{"title": HARM, "text": HARM}]}),
        ("key_figure", {"value": HARM, "label": HARM, "source": HARM}),
        ("recommendation", {"text": HARM, "addressee": HARM}),
        ("video_link", {"url": "https://example.org/", "title": HARM, "duration": HARM}),
        ("table", TABLE | {"caption": HARM, "rows": [{"values": [HARM, HARM]}]}),
    ],
)
def test_block__escapes_what_editors_wrote(kind, value):
    html = html_of(kind, value)
    assert "&lt;script&gt;" in html
    assert "<script" not in html
