"""A platform's year in one scene: what is in it, and what is not."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from wagtail.models import PageViewRestriction

from manassat.core.pdf import responses
from platforms.enums import PlannedState
from tests.factories.pages import (
    make_activity,
    make_learning_day,
    make_paper,
    make_plan,
    make_platform,
    make_practice,
    make_topic,
    planned,
)

NOW = datetime.datetime(2027, 6, 1, 12, tzinfo=datetime.UTC)


@pytest.fixture
def texts(monkeypatch):
    asked: list[str] = []

    def answer(html, base_url):
        asked.append(html)
        return b"%PDF-1.7 sample"

    monkeypatch.setattr(responses, "pdf_of", answer)
    return asked


@pytest.fixture
def platform(site_home):
    with time_machine.travel(NOW, tick=False):
        platform, other = make_platform(site_home), make_platform(site_home, "PR")
        topic = make_topic(platform, title="نموذج: موضوع العام")
        make_topic(platform, "FM-2", title="نموذج: موضوع آخر")
        report = {"reported_on": NOW.date(), "results": "<p>نموذج: نتيجة</p>", "participant_count": 12}
        make_learning_day(platform, title="نموذج: يوم مضى", topics=[topic], **report)
        make_activity(platform, title="نموذج: عام سابق", starts_on=datetime.date(2026, 3, 1))
        make_activity(platform, slug="coming", title="نموذج: لم يأت بعد", starts_on=datetime.date(2027, 9, 1))
        make_activity(platform, slug="draft", title="نموذج: مسودة", live=False)
        make_activity(other, title="نموذج: مشترك", joint_platforms=[platform])
        make_paper(platform, title="نموذج: ورقة معتمدة")
        make_paper(platform, title="نموذج: ورقة لم تعتمد", slug="draft", live=False)
        make_practice(platform, title="نموذج: ممارسة")
        period = {"period_starts_on": datetime.date(2027, 1, 1), "period_ends_on": datetime.date(2027, 12, 31)}
        make_plan(platform, planned(), planned(state=PlannedState.HELD), title="نموذج: خطة العام", **period)
    return platform


def told(text: str) -> set[str]:
    titles = (
        "يوم مضى|عام سابق|لم يأت بعد|مسودة|مشترك|ورقة معتمدة|ورقة لم تعتمد|ممارسة|خطة العام|موضوع العام|موضوع آخر|نتيجة"
    )
    return {title for title in titles.split("|") if f"نموذج: {title}" in text}


@time_machine.travel(NOW, tick=False)
def test_year_pdf__tells_what_was_done_in_public__and_nothing_else(
    client, platform, texts, django_assert_max_num_queries
):
    address = f"{platform.url}2027/pdf/"
    assert f'href="{address}"' in client.get(platform.url).content.decode()
    with django_assert_max_num_queries(16):
        response = client.get(address)
    assert response["Content-Disposition"] == 'inline; filename="platform-fm-2027.pdf"'
    assert told(texts[0]) == {"يوم مضى", "مشترك", "ورقة معتمدة", "ممارسة", "خطة العام", "موضوع العام", "نتيجة"}
    assert all(
        words in texts[0] for words in ("في عام 2027", "عُقد نشاطان", "12 مشاركًا", "PP-2027-001", "لم تنتهِ السنة")
    )

    client.get(f"{platform.url}2026/pdf/")
    assert told(texts[1]) == {"عام سابق"}
    assert "لم تنتهِ السنة" not in texts[1]

    elsewhere = [f"{platform.url}{year}/pdf/" for year in ("2025", "2099", "1999", "20271")] + [f"/en{address}"]
    assert {client.get(one).status_code for one in elsewhere} == {404}
    PageViewRestriction.objects.create(page=platform, restriction_type="login")
    assert client.get(address).status_code == 404
    assert len(texts) == 2
