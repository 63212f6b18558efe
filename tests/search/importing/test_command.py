"""`manage.py import_library`."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from knowledge.models import BestPracticePage
from search.models import LibraryPage

from .bringing import lines_file

pytestmark = pytest.mark.django_db


def run(path: object, **options: object) -> tuple[str, str]:
    output, errors = StringIO(), StringIO()
    call_command("import_library", str(path), stdout=output, stderr=errors, **options)
    return output.getvalue(), errors.getvalue()


def test_command__says_what_it_did_and_names_unknown_columns_once(tmp_path, site_home):
    path = lines_file(tmp_path, {"colour": 1, "size": 2}, {"external_id": "two", "colour": 3})
    with override("ar"):
        output, errors = run(path)
    assert "موردان جديدان" in output
    assert errors.count("colour size") == errors.count("colour") == 1
    assert [found.name for found in tmp_path.glob("items*")] == [path.name]


def test_command__fails_after_the_good_rows_and_writes_the_bad_ones_harmlessly(tmp_path, site_home):
    path = lines_file(tmp_path, {"external_id": "=cmd|x", "type": "-", "title": "@نموذج"}, {"external_id": "good"})
    errors = tmp_path / "items.jsonl.errors.csv"
    with pytest.raises(CommandError, match=errors.name):
        run(path)
    assert BestPracticePage.objects.get().external_id == "good"
    (row,) = csv.DictReader(errors.open(encoding="utf-8-sig"))
    assert (row["row"], row["external_id"], row["title"]) == ("1", "'=cmd|x", "'@نموذج")
    assert "type" in row["reason"]
    run(lines_file(tmp_path, {"external_id": "good"}))
    assert not errors.exists()


def test_command__writes_nothing_when_it_is_a_trial(tmp_path, site_home):
    path = lines_file(tmp_path, {"external_id": ""}, {})
    with pytest.raises(CommandError):
        run(path, dry_run=True)
    assert not BestPracticePage.objects.exists()
    assert [found.name for found in tmp_path.glob("items*")] == [path.name]


def test_command__speaks_the_language_in_force(tmp_path, site_home):
    with override("en"):
        output, _errors = run(lines_file(tmp_path, {}))
    assert "1 new item\n" in output


@pytest.mark.parametrize("name", ["missing.jsonl", "items.pdf"])
def test_command__refuses_what_it_cannot_read(tmp_path, name):
    with pytest.raises(CommandError, match=name):
        run(tmp_path / name)


def test_command__needs_the_library(tmp_path, db):
    LibraryPage.objects.all().delete()
    with pytest.raises(CommandError, match="load_guide"):
        run(lines_file(tmp_path, {}))
