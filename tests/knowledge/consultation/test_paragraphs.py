"""A paper in numbered paragraphs."""

from __future__ import annotations

import pytest

from knowledge.approval.models import ConsultationComment
from knowledge.consultation.paragraphs import Paragraph, paragraphs_of
from knowledge.consultation.remarks import beside_paragraphs
from knowledge.models import PaperRecommendation, PositionPaperPage

BODY = [
    {"type": "text", "value": "<h2>عنوان</h2><p>نص<br/>ثانٍ</p>"},
    {"type": "callout", "value": {"title": "تنبيه", "text": "<p>احذر</p>"}},
    {"type": "steps", "value": {"title": "", "steps": [{"title": "أولًا", "text": "كيف"}, {"title": "ثانيًا"}]}},
    {"type": "video_link", "value": {"url": "https://example.org/", "title": "تسجيل", "duration": ""}},
]


def paper(**fields: object) -> PositionPaperPage:
    return PositionPaperPage(title="العنوان", **fields)


def test_paragraphs__are_numbered_in_the_order_of_reading():
    written = paper(
        summary="ملخص\n\nتتمة",
        problem="<p>مشكلة</p><p>مشكلة</p>",
        evidence="<ol><li>دليل <b>أول</b><ul><li>فرع</li></ul></li></ol>",
        recommendations=[PaperRecommendation(text="توصية", addressee="الوزارة")],
        body=BODY,
    )
    found = paragraphs_of(written)
    assert [one.place for one in found] == list(range(1, len(found) + 1))
    assert [one.text for one in found] == [
        "العنوان",
        "ملخص",
        "تتمة",
        "مشكلة",
        "مشكلة",
        "دليل أول",
        "فرع",
        "توصية – الوزارة",
        "عنوان",
        "نص ثانٍ",
        "تنبيه",
        "احذر",
        "أولًا",
        "كيف",
        "ثانيًا",
    ]
    assert [one.text for one in found if one.is_heading] == ["العنوان", "عنوان"]


def test_empty_parts__are_no_paragraphs():
    written = paper(problem="<p></p><p> </p>text<p>&nbsp;</p>")
    assert [one.text for one in paragraphs_of(written)] == ["العنوان", "text"]


@pytest.mark.parametrize(
    ("place", "quote", "expected"),
    [(2, "ب", 2), (1, "ب", 2), (3, "أ", 3), (9, "أ", 1), (2, "ذهب", 0)],
    ids=["in its place", "moved", "of two alike the right one", "of two alike the first", "gone"],
)
def test_comment__stays_with_its_paragraph(place, quote, expected):
    texts = [Paragraph(number, "", text) for number, text in enumerate("أبأ", 1)]
    comment = ConsultationComment(paragraph=place, quote=quote)
    rows = beside_paragraphs(texts, [comment])
    (found,) = (row for row in rows if row.comments)
    assert (found.paragraph.place if found.paragraph else 0) == expected
