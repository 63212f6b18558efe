"""No screen of a package shows English because its own Arabic leaves a message out: ours fills it."""

from __future__ import annotations

import re
from pathlib import Path

import django
import polib
import pytest
from django.apps import apps
from django.utils.translation import trans_real

AFTER_EACH_FORM = (0, 1, 2, 3, 11, 100)
ARABIC = re.compile("[\u0621-\u064a]")
LATIN = re.compile(r"[A-Za-z]{2}")
PLACEHOLDER = re.compile(r"%\(\w+\)[sdr]|%[sdr]|\{\w*\}|<[^>]*>")
# What no user of ours meets.
UNSEEN = {"django.contrib.admin": "Django's own admin has no address here (manassat.urls)"}
DOMAINS = ("django", "djangojs")
PACKAGES = {"django": Path(django.__file__).parent / "conf"} | {
    config.name: Path(config.path) for config in apps.get_app_configs() if config.name not in UNSEEN
}
# They ship no list of their messages, so what they mark is named in `manassat.core.upstream`.
WITHOUT_CATALOGUE = ("modelsearch", "django_tasks", "django_tasks_db", "modelcluster")


def messages_of(package: str, domain: str) -> list[polib.POEntry]:
    """All that the package has to say, as its English catalogue lists it."""
    path = PACKAGES[package] / "locale" / "en" / "LC_MESSAGES" / f"{domain}.po"
    return [entry for entry in polib.pofile(str(path)) if not entry.obsolete] if path.exists() else []


def arabic_of(entry: polib.POEntry, catalogue: trans_real.DjangoTranslation) -> list[str]:
    """As a reader meets it, in each form that counts; ours stands before the package's own."""
    key = f"{entry.msgctxt}\x04{entry.msgid}" if entry.msgctxt else entry.msgid
    found = catalogue._catalog
    try:
        if entry.msgid_plural:
            return [found.plural(key, number) for number in AFTER_EACH_FORM]
        return [found.get(key) or found.plural(key, 1)]
    except KeyError:
        return [""]


def is_arabic(text: str, message: str) -> bool:
    return bool(text) and (bool(ARABIC.search(text)) or not LATIN.search(PLACEHOLDER.sub("", message)))


@pytest.fixture(scope="module")
def catalogues() -> dict[str, trans_real.DjangoTranslation]:
    return {domain: trans_real.DjangoTranslation("ar", domain=domain) for domain in DOMAINS}


@pytest.mark.parametrize("domain", DOMAINS)
def test_package__says_everything_in_arabic(domain: str, catalogues: dict[str, trans_real.DjangoTranslation]) -> None:
    entries = [(package, entry) for package in PACKAGES for entry in messages_of(package, domain)]
    missing = [
        (package, entry.msgid)
        for package, entry in entries
        if not all(is_arabic(text, entry.msgid) for text in arabic_of(entry, catalogues[domain]))
    ]
    assert len(entries) > 100
    assert missing == []


@pytest.mark.parametrize("package", WITHOUT_CATALOGUE)
def test_package_without_catalogue__marks_nothing_that_is_not_arabic(
    package: str, catalogues: dict[str, trans_real.DjangoTranslation]
) -> None:
    folder = Path(__import__(package).__file__).parent
    source = "\n".join(path.read_text() for path in folder.glob("*.py"))
    marked = re.findall(r"""\b_\(\s*"([^"]+)"\s*\)""", source)
    assert [message for message in marked if not catalogues["django"]._catalog.get(message)] == []


def test_script_of_the_admin__reads_our_words() -> None:
    """`JavaScriptCatalog(packages=…)` merges LOCALE_PATHS over the packages it names."""
    paths = [str(PACKAGES["wagtail_localize"] / "locale")]
    catalogue = trans_real.DjangoTranslation("ar", domain="djangojs", localedirs=paths)
    assert catalogue.gettext("Fair") == "مقبول"
    assert catalogue.ngettext("%(num)s min", "%(num)s mins", 2) == "دقيقتان"
