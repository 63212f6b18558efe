"""Exports, tried on a stock report of Wagtail's: those of ours go the same way."""

from __future__ import annotations

import codecs
import datetime
from io import BytesIO

import pytest
from django.utils import timezone
from django.utils.translation import override
from openpyxl import load_workbook
from wagtail.admin.views.reports import ReportView

from manassat.core.spreadsheets import harmless
from manassat.users.models import User

TITLE = "GIS في البلديات (2020)"
MOMENT = datetime.datetime(2026, 9, 18, 7, 30, tzinfo=datetime.UTC)


class Row:
    title, moment, evil = TITLE, MOMENT, "=HYPERLINK(1)"


class Rows(list):
    model = User


def view_of() -> ReportView:
    view = ReportView()
    view.list_export = ["title", "moment", "evil"]
    view.export_headings = {"title": "العنوان", "moment": "الوقت"}
    return view


def sheet_in(language: str):
    output = BytesIO()
    with override(language):
        view_of().write_xlsx(Rows([Row()] * 60), output)
    return load_workbook(output).active


def test_csv_of_wagtail__opens_in_arabic_and_runs_nothing():
    parts = [part if isinstance(part, bytes) else part.encode() for part in view_of().stream_csv(Rows([Row()]))]
    assert parts[0] == codecs.BOM_UTF8
    heading, row = b"".join(parts).decode("utf-8-sig").splitlines()
    assert heading.startswith("العنوان,الوقت,")
    local = timezone.localtime(MOMENT)
    assert row == f"{TITLE},{local},'=HYPERLINK(1)"
    assert local.utcoffset() != datetime.timedelta(0)


@pytest.mark.parametrize(("language", "runs_from_the_right"), [("ar", True), ("en", False)])
def test_xlsx_of_wagtail__runs_as_its_language_does(language, runs_from_the_right):
    sheet = sheet_in(language)
    assert bool(sheet.sheet_view.rightToLeft) == runs_from_the_right
    assert (sheet["A1"].value, sheet["A1"].font.b, sheet["A2"].font.b) == ("العنوان", True, False)
    assert (sheet.freeze_panes, sheet.max_row) == ("A2", 61)
    assert sheet.column_dimensions["A"].width == len(TITLE) + 2
    assert sheet["B2"].value == timezone.make_naive(timezone.localtime(MOMENT))
    assert (sheet["C2"].value, sheet["C2"].data_type) == ("'=HYPERLINK(1)", "s")


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", " =1", "\uff1d1", "\t=1"])
def test_harmless__makes_text_of_a_formula(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", [TITLE, "", "1-2", "أ=ب"])
def test_harmless__leaves_text_alone(text):
    assert harmless(text) == text
