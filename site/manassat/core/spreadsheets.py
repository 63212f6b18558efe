"""Exports that a spreadsheet programme opens without running or garbling anything."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterator
from typing import BinaryIO

from django.db.models import QuerySet
from django.utils.translation import get_language_bidi
from wagtail.admin.views.mixins import ExcelDateFormatter, SpreadsheetExportMixin

# A cell that begins so is a formula to spreadsheet programmes, whoever wrote it.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


class HarmlessSpreadsheet(SpreadsheetExportMixin):
    """Before a ReportView: text stays text, and Arabic stays Arabic where the programme guesses the encoding."""

    def preprocess_field_value(self, field: str, value: object, export_format: str) -> object:
        written = super().preprocess_field_value(field, value, export_format)
        return harmless(written) if isinstance(written, str) else written

    def stream_csv(self, queryset: QuerySet) -> Iterator[bytes]:
        yield codecs.BOM_UTF8
        yield from super().stream_csv(queryset)

    def write_xlsx(self, queryset: QuerySet, output: BinaryIO) -> None:
        """Wagtail's own leaves no place to turn the sheet round before its first row is written."""
        from openpyxl import Workbook

        workbook = Workbook(write_only=True, iso_dates=True)
        sheet = workbook.create_sheet()
        sheet.sheet_view.rightToLeft = get_language_bidi()
        sheet.append([self.get_heading(queryset, field) for field in self.list_export])
        date_format = ExcelDateFormatter().get()
        for item in queryset:
            sheet.append(self.generate_xlsx_row(sheet, self.to_row_dict(item), date_format=date_format))
        workbook.save(output)


def harmless(text: str) -> str:
    """Full-width signs count as well; blanks before them do not help."""
    begins = unicodedata.normalize("NFKC", text[:8]).lstrip(" \n")
    return f"'{text}" if begins.startswith(FORMULA_SIGNS) else text
