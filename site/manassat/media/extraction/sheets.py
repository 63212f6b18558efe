"""XLSX, by sheet, without hidden ones. Formulas count by the value that was saved with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import openpyxl

CELL_BORDER = " | "


def page_texts(path: Path) -> Iterator[str]:
    # Opened here, for openpyxl goes by the name.
    workbook = openpyxl.load_workbook(path.open("rb"), read_only=True, data_only=True)
    for sheet in workbook.worksheets:
        if sheet.sheet_state != "visible":
            yield ""
            continue
        # A sheet may claim a million columns; what it holds counts.
        sheet.reset_dimensions()
        yield "\n".join([sheet.title, *_lines(sheet.iter_rows(values_only=True))])


def _lines(rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    for row in rows:
        if line := CELL_BORDER.join(str(value) for value in row if value not in (None, "")):
            yield line
