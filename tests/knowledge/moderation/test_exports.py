"""The queue as a file: what was filtered, harmless and right to left."""

from __future__ import annotations

import codecs
import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from tests.factories.approval import Cast, vote

from .conftest import queue_of

pytestmark = pytest.mark.django_db
EVIL = "=HYPERLINK(1)"


def downloaded(user, kind: str, **asked: str) -> bytes:
    response = queue_of(user, export=kind, **asked)
    assert f"moderation-queue.{kind}" in response["Content-Disposition"]
    return b"".join(response.streaming_content)


def test_csv__holds_what_was_filtered_with_all_it_says(cast: Cast, other_cast: Cast):
    vote(cast.at_committee(title="نموذج: ورقتنا"), cast.member)
    other_cast.submitted(title="نموذج: ورقة الآخرين")
    body = downloaded(cast.reviewer, "csv", platform="FM")
    assert body.startswith(codecs.BOM_UTF8)
    rows = list(csv.DictReader(StringIO(body.decode("utf-8-sig"))))
    assert [row["العنوان"] for row in rows] == ["نموذج: ورقتنا"]
    assert (rows[0]["الموافقات"], rows[0]["الموافقات اللازمة"], rows[0]["موافقات ما زالت ناقصة"]) == (
        "1",
        "2",
        "رئيس اللجنة",
    )


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_csv__makes_no_formula_of_a_title(cast: Cast, sign):
    cast.submitted(title=f"{sign}1+1")
    assert f"'{sign}1+1" in downloaded(cast.reviewer, "csv").decode()


def test_xlsx__runs_from_right_to_left_and_its_cells_are_text(cast: Cast):
    cast.submitted(title=EVIL)
    sheet = load_workbook(BytesIO(downloaded(cast.reviewer, "xlsx"))).active
    assert sheet.sheet_view.rightToLeft
    assert sheet["A1"].value == "العنوان"
    assert (sheet["A2"].value, sheet["A2"].data_type) == (f"'{EVIL}", "s")
    assert sheet["L2"].is_date


def test_links__download_what_is_on_the_screen(cast: Cast):
    cast.submitted()
    html = queue_of(cast.reviewer, platform="FM", p="1").content.decode()
    assert "?platform=FM&amp;export=xlsx" in html
    assert "?platform=FM&amp;export=csv" in html
