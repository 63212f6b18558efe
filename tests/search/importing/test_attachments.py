"""A row names files of its own folder and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.importing.attachments import find_file
from search.importing.errors import RowError

OUTSIDE = ["../outside.pdf", "..\\outside.pdf", "sub/../../outside.pdf", "link.pdf", "linked/outside.pdf", "C:\\in.pdf"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "import"
    (folder / "sub").mkdir(parents=True)
    for path in (folder / "sub" / "in.pdf", tmp_path / "outside.pdf"):
        path.write_bytes(b"%PDF-1.4 sample")
    (folder / "link.pdf").symlink_to(tmp_path / "outside.pdf")
    (folder / "linked").symlink_to(tmp_path)
    return folder


@pytest.mark.parametrize("name", ["sub/in.pdf", "sub\\in.pdf", "./sub/in.pdf"])
def test_find_file__finds_what_is_beside_or_below(folder, name):
    assert find_file(name, folder).read_bytes()


@pytest.mark.parametrize("name", OUTSIDE)
def test_find_file__refuses_what_is_outside(folder, name):
    with pytest.raises(RowError, match="مجلد"):
        find_file(name, folder)


@pytest.mark.parametrize("name", ["none.pdf", "sub", "أ" * 255, "in.pdf"])
def test_find_file__refuses_what_is_not_there(folder, name):
    with pytest.raises(RowError, match="لا ملف"):
        find_file(name, folder)


def test_find_file__refuses_an_absolute_path(folder):
    with pytest.raises(RowError, match="مجلد"):
        find_file(str(folder / "sub" / "in.pdf"), folder)


def test_find_file__refuses_every_file_where_there_is_no_folder():
    with pytest.raises(RowError, match="import_library"):
        find_file("in.pdf", None)
