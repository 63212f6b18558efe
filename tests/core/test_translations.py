"""The Arabic catalogue is whole: every message, every plural, every placeholder."""

from __future__ import annotations

import datetime
import os
import re
import shutil
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.core.management import call_command
from django.template import Context, Template
from django.utils import formats, translation
from django.utils.translation import ngettext
from wagtail.admin.localization import get_js_translation_strings

CATALOGUE = Path(settings.PROJECT_DIR) / "locale" / "ar" / "LC_MESSAGES" / "django.po"
SIX_FORMS = range(6)
# A form for none, one or two may say the number in words; the others must show it.
FORMS_WITH_NUMBER = (3, 4, 5)
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|</?\w+[^>]*>")
LATIN_MARK_AFTER_ARABIC = re.compile(r"[\u0621-\u0652][,;?]")
MONTHS = "كانون الثاني، شباط، آذار، نيسان، أيار، حزيران، تموز، آب، أيلول، تشرين الأول، تشرين الثاني، كانون الأول"
NOT_SOURCES = (".venv", "node_modules", "var", "tests")


def entries() -> list[polib.POEntry]:
    return list(polib.pofile(str(CATALOGUE)))


def plural_entries() -> list[polib.POEntry]:
    return [entry for entry in entries() if entry.msgid_plural]


def key_of(entry: polib.POEntry) -> tuple[str | None, str]:
    return entry.msgctxt, entry.msgid


def texts_of(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def test_catalogue__has_arabics_six_forms() -> None:
    assert polib.pofile(str(CATALOGUE)).metadata["Plural-Forms"].startswith("nplurals=6; plural=n==0 ? 0 :")


def test_catalogue__has_nothing_empty_fuzzy_or_obsolete() -> None:
    unfinished = [key_of(entry) for entry in entries() if entry.fuzzy or entry.obsolete or not all(texts_of(entry))]
    assert unfinished == []


def test_plurals__have_six_forms() -> None:
    incomplete = [entry.msgid for entry in plural_entries() if sorted(entry.msgstr_plural) != list(SIX_FORMS)]
    assert plural_entries()
    assert incomplete == []


def test_translation__keeps_placeholders_and_tags() -> None:
    simple = [entry for entry in entries() if not entry.msgid_plural]
    wrong = [key_of(entry) for entry in simple if placeholders(entry.msgid) != placeholders(entry.msgstr)]
    assert wrong == []


def test_plurals__keep_placeholders_where_the_number_is_a_figure() -> None:
    for entry in plural_entries():
        for form in FORMS_WITH_NUMBER:
            assert placeholders(entry.msgstr_plural[form]) == placeholders(entry.msgid_plural), entry.msgid


def test_plurals__lose_at_most_the_number_where_it_is_a_word() -> None:
    for entry in plural_entries():
        expected = placeholders(entry.msgid_plural)
        for form in set(SIX_FORMS) - set(FORMS_WITH_NUMBER):
            found = placeholders(entry.msgstr_plural[form])
            assert set(found) <= set(expected), entry.msgid
            assert len(found) >= len(expected) - 1, entry.msgid


def test_translation__uses_arabic_marks() -> None:
    wrong = [text for entry in entries() for text in texts_of(entry) if LATIN_MARK_AFTER_ARABIC.search(text)]
    assert wrong == []


@pytest.mark.parametrize(("month", "name"), list(enumerate(MONTHS.split("، "), start=1)))
@pytest.mark.parametrize("date_format", ["F", "M", "N", "E"])
def test_month__has_its_levantine_name(month: int, name: str, date_format: str) -> None:
    with translation.override("ar"):
        assert formats.date_format(datetime.date(2019, month, 18), date_format) == name


def test_date_picker__offers_levantine_months() -> None:
    with translation.override("ar"):
        assert get_js_translation_strings()["MONTHS"] == MONTHS.split("، ")


def test_date__reads_as_the_guide_prints_it() -> None:
    with translation.override("ar"):
        shown = Template("{{ day|date }}").render(Context({"day": datetime.date(2019, 9, 18)}))
    assert shown == "18 أيلول 2019"


@pytest.mark.parametrize(
    ("total", "text"),
    [
        (0, "لا نتائج"),
        (1, "نتيجة واحدة"),
        (2, "نتيجتان"),
        (3, "3 نتائج"),
        (11, "11 نتيجة"),
        (100, "100 نتيجة"),
    ],
)
def test_results__are_counted_in_arabic(total: int, text: str) -> None:
    with translation.override("ar"):
        assert ngettext("%(total)s result", "%(total)s results", total) % {"total": total} == text


@pytest.fixture
def extracted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> polib.POFile:
    """What `makemessages` finds in a copy of the sources, with an empty catalogue."""
    if not shutil.which("xgettext"):
        if os.environ.get("MANASSAT_REQUIRE_ALL") == "1":
            pytest.fail("xgettext (GNU gettext) is missing, and MANASSAT_REQUIRE_ALL=1 asks for it")
        pytest.skip("xgettext (GNU gettext) is not installed: whether every message is translated was NOT checked")
    copy = tmp_path / "sources"
    ignored = shutil.ignore_patterns(".*", *NOT_SOURCES, "locale", "static", "fixtures", "data", "__pycache__")
    shutil.copytree(settings.BASE_DIR, copy, ignore=ignored)
    (copy / "locale").mkdir()
    monkeypatch.chdir(copy)
    monkeypatch.setattr(settings, "LOCALE_PATHS", [str(copy / "locale")])
    call_command("makemessages", locale=["ar"], no_location=True, verbosity=0)
    return polib.pofile(str(copy / "locale" / "ar" / "LC_MESSAGES" / "django.po"))


def test_catalogue__holds_every_message_of_the_sources(extracted: polib.POFile) -> None:
    translated = {key_of(entry) for entry in entries()}
    missing = [key_of(entry) for entry in extracted if key_of(entry) not in translated]
    assert len(extracted) > 300
    assert missing == []
