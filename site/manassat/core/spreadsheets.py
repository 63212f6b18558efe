"""Exports that a spreadsheet programme opens without running or garbling anything: ours and all of Wagtail's."""

from __future__ import annotations

import codecs
import datetime
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import get_language_bidi
from wagtail.admin.views.mixins import ExcelDateFormatter, SpreadsheetExportMixin

if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

# A cell that begins so is a formula to spreadsheet programmes, whoever wrote it.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
# The first rows tell how wide a column is; the sheet is written row by row and its widths stand before them.
ROWS_THAT_TELL = 50
NARROWEST, WIDEST = 10, 60

_stock_value = SpreadsheetExportMixin.preprocess_field_value
_stock_csv = SpreadsheetExportMixin.stream_csv


class HarmlessSpreadsheet(SpreadsheetExportMixin):
    """Before a ReportView, to say that its export is one of these; `install()` makes all of them so."""


def install() -> None:
    """Wagtail's own reports, listings and form submissions too."""
    SpreadsheetExportMixin.preprocess_field_value = _value
    SpreadsheetExportMixin.stream_csv = _stream_csv
    SpreadsheetExportMixin.write_xlsx = _write_xlsx


def harmless(text: str) -> str:
    """Full-width signs count as well; blanks before them do not help."""
    begins = unicodedata.normalize("NFKC", text[:8]).lstrip(" \n")
    return f"'{text}" if begins.startswith(FORMULA_SIGNS) else text


def _value(view: SpreadsheetExportMixin, field: str, value: object, export_format: str) -> object:
    """Moments are those of the place: Wagtail writes them in UTC."""
    if isinstance(value, datetime.datetime) and timezone.is_aware(value):
        local = timezone.localtime(value)
        value = timezone.make_naive(local) if export_format == view.FORMAT_XLSX else local
    written = _stock_value(view, field, value, export_format)
    return harmless(written) if isinstance(written, str) else written


def _stream_csv(view: SpreadsheetExportMixin, queryset: QuerySet) -> Iterator[bytes | str]:
    """The mark tells Excel the encoding."""
    yield codecs.BOM_UTF8
    yield from _stock_csv(view, queryset)


def _write_xlsx(view: SpreadsheetExportMixin, queryset: QuerySet, output: BinaryIO) -> None:
    """Wagtail's own leaves no place to turn the sheet round before its first row is written."""
    from openpyxl import Workbook

    workbook = Workbook(write_only=True, iso_dates=True)
    sheet = workbook.create_sheet()
    sheet.sheet_view.rightToLeft = get_language_bidi()
    sheet.freeze_panes = "A2"
    headings = [str(view.get_heading(queryset, field)) for field in view.list_export]
    rows = _rows(view, sheet, queryset)
    first = list(islice(rows, ROWS_THAT_TELL))
    _set_widths(sheet, headings, first)
    sheet.append(_in_bold(sheet, heading) for heading in headings)
    for row in chain(first, rows):
        sheet.append(row)
    workbook.save(output)


def _rows(view: SpreadsheetExportMixin, sheet: WriteOnlyWorksheet, queryset: QuerySet) -> Iterator[list[WriteOnlyCell]]:
    date_format = ExcelDateFormatter().get()
    for item in queryset:
        yield list(view.generate_xlsx_row(sheet, view.to_row_dict(item), date_format=date_format))


def _set_widths(sheet: WriteOnlyWorksheet, headings: list[str], rows: Iterable[list[WriteOnlyCell]]) -> None:
    from openpyxl.utils import get_column_letter

    widths = [len(heading) for heading in headings]
    for row in rows:
        widths = [max(width, _letters(cell)) for width, cell in zip(widths, row, strict=True)]
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = min(max(width + 2, NARROWEST), WIDEST)


def _letters(cell: WriteOnlyCell) -> int:
    lines = str(cell.value if cell.value is not None else "").splitlines()
    return max((len(line) for line in lines), default=0)


def _in_bold(sheet: WriteOnlyWorksheet, heading: str) -> WriteOnlyCell:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    cell = WriteOnlyCell(sheet, heading)
    cell.font = Font(bold=True)
    return cell
