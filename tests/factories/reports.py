"""The report form of an activity, as a coordinator fills it in."""

from __future__ import annotations

from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from manassat.media.models import CustomDocument
from platforms.models import BaseActivityPage

RESULTS = "<p>نموذج: اتفق المشاركون</p>"


def report_url(activity: BaseActivityPage) -> str:
    return reverse("activity_report", args=[activity.pk])


def report_form(activity: BaseActivityPage, **changes: object) -> dict:
    """With the number of the revision that the form was opened on."""
    activity.refresh_from_db()
    fields = {
        "based_on": activity.latest_revision_id,
        "participant_count": "24",
        "cases_shown": streamfield([]),
        "results": rich_text(RESULTS),
        "next_step": "نموذج: اجتماع في الخريف",
        "materials": streamfield([]),
    }
    return nested_form_data(fields | changes)


def video(title: str = "نموذج: تسجيل", url: str = "https://example.org/") -> tuple[str, dict]:
    return "video_link", {"title": title, "url": url, "duration": ""}


def file(document: CustomDocument, title: str = "") -> tuple[str, dict]:
    return "document", {"document": document.pk, "title": title}


def materials(*blocks: tuple[str, dict], ids: tuple[str, ...] = ()) -> dict:
    """A stream whose blocks bear those numbers, as a form that was loaded from the page sends them."""
    data = streamfield(list(blocks))
    return data | {f"{place}-id": number for place, number in enumerate(ids)}
