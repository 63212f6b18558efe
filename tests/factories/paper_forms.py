"""What the editor's form of a position paper sends."""

from __future__ import annotations

from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from knowledge.models import PositionPaperPage


def paper_form(paper: PositionPaperPage | None = None, *, action: str = "", **values: object) -> dict[str, object]:
    """A form that can be submitted, of `paper` or of a new one; `action` is «submit» or «publish»."""
    fields = {
        "title": paper.title if paper else "نموذج: ورقة من المحرر",
        "slug": paper.slug if paper else "from-the-editor",
        "summary": "نموذج: ملخص",
        "level": "national",
        "topic": paper.topic_id if paper and paper.topic_id else "",
        "problem": rich_text("<p>نموذج</p>"),
        "evidence": rich_text("<p>نموذج</p>"),
        "recommendations": inline_formset(_recommendations(paper)),
        "body": streamfield([]),
        "attachments": streamfield([]),
        "tags": "",
        "comments": inline_formset([]),
    }
    form = nested_form_data(fields | values)
    return form | {f"action-{action}": "1"} if action else form


def _recommendations(paper: PositionPaperPage | None) -> list[dict[str, object]]:
    rows = paper.recommendations.all() if paper else []
    kept = [{"id": row.pk, "text": row.text, "addressee": row.addressee, "state": row.state} for row in rows]
    return kept or [{"text": "نموذج: توصية", "addressee": "نموذج: جهة", "state": "proposed"}]
