"""Files as programmes write them, and files that are none."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from search.importing.errors import UnusableFileError
from search.importing.readers import overview_of, read_rows

ROW = {"external_id": "1", "title": "أ"}


def workbook(*sheets: list[list]) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for cells in rows:
            sheet.append(cells)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def packed(size: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * size)
    return target.getvalue()


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


GOOD = {
    "lines": ("a.jsonl", json.dumps(ROW)),
    "byte order mark and blank lines": ("a.jsonl", "\ufeff\r\n" + json.dumps(ROW) + "\r\n\r\n"),
    "array": ("a.json", json.dumps([ROW], indent=1)),
    "headings as people write them": ("a.jsonl", json.dumps({"External ID": "1", "Title ": "أ"})),
    "csv": ("a.csv", "external_id,title\n1,أ\n"),
    "csv of a spreadsheet": ("a.CSV", "\ufeffexternal_id;title\r\n1;أ\r\n;\r\n"),
    "csv with tabs": ("a.csv", "title\texternal_id\nأ\t1\n"),
    "csv with a quoted heading": ("a.csv", '"external_id","title"\n"1","أ"\n'),
    "csv with too few cells": ("a.csv", "external_id,title,tags\n1,أ\n"),
    "xlsx": ("a.xlsx", workbook([["external_id", "title"], [1, "أ"]])),
    "second sheet": ("a.xlsx", workbook([["ملاحظات"]], [[], ["external_id", "title"], [], ["1", "أ"]])),
}
BAD_ROWS = {
    "broken line": ("a.jsonl", '{"external_id": "0"\n' + json.dumps(ROW)),
    "no object": ("a.jsonl", '"x"\n' + json.dumps(ROW)),
    "line in another encoding": ("a.jsonl", '{"title": "أ"}\n'.encode("cp1256") + json.dumps(ROW).encode()),
    "deep line": ("a.jsonl", '{"a":' * 99999 + "\n" + json.dumps(ROW)),
    "line of ten megabytes": ("a.jsonl", '{"a": "' + "a" * 10**7 + '"}\n' + json.dumps(ROW)),
    "slipped separator": ("a.csv", "external_id,title\n0,أ,ب\n1,أ\n"),
    "broken quotation": ("a.csv", 'external_id,title\n0,"أ"ب\n1,أ\n'),
}
UNUSABLE = {
    "missing": ("missing.csv", None),
    "unknown kind": ("a.docx", "x"),
    "empty": ("a.jsonl", ""),
    "headings alone": ("a.csv", "external_id,title\n"),
    "no key": ("a.csv", "id,title\n1,أ\n"),
    "lines without key": ("a.jsonl", '{"id": 1}'),
    "key twice": ("a.csv", "external_id,external-id\n1,2\n"),
    "another encoding": ("a.csv", "external_id,title\n1,أ\n".encode("cp1256")),
    "utf-16": ("a.csv", "external_id,title\n1,أ\n".encode("utf-16")),
    "broken array": ("a.json", "[{"),
    "workbook without key": ("a.xlsx", workbook([["id"], [1]])),
    "no workbook": ("a.xlsx", "PK no"),
    "packed nonsense": ("a.xlsx", packed(10)),
    "bomb": ("a.xlsx", packed(50 * 1024 * 1024)),
}


@pytest.mark.parametrize(("name", "content"), GOOD.values(), ids=GOOD)
def test_read_rows__understands_the_file(tmp_path, name, content):
    (row,) = read_rows(written(tmp_path, name, content))
    assert {column: str(row.values[column]) for column in ROW} == ROW
    assert not row.problem


@pytest.mark.parametrize(("name", "content"), BAD_ROWS.values(), ids=BAD_ROWS)
def test_read_rows__goes_on_after_a_bad_row(tmp_path, name, content):
    bad, good = read_rows(written(tmp_path, name, content))
    assert bad.problem and not bad.values
    assert good.values["external_id"] == "1"


@pytest.mark.parametrize(("name", "content"), UNUSABLE.values(), ids=UNUSABLE)
def test_overview__refuses_a_file_with_a_sentence_that_names_it(tmp_path, name, content):
    path = tmp_path / name if content is None else written(tmp_path, name, content)
    with pytest.raises(UnusableFileError, match=name):
        overview_of(path)


def test_overview__counts_rows_and_columns(tmp_path):
    lines = [ROW, {"external_id": "2", "colour": "x"}]
    overview = overview_of(written(tmp_path, "a.jsonl", "\n".join(map(json.dumps, lines))))
    assert (overview.rows, overview.columns) == (2, {"external_id", "title", "colour"})
