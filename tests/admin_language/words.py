"""Latin words that an Arabic screen may show, each with its reason. Whatever else is found is a finding."""

from __future__ import annotations

import re

WORD = re.compile(r"[A-Za-z][A-Za-z'’-]+")
# Not words of the interface, wherever they stand.
NO_WORDS = re.compile(
    r"https?://\S+|\S+@\S+"  # addresses
    r"|(?<!\w)/[\w./-]*"  # paths
    r"|\w+\.[a-z]\w+(?:\.\w+)*"  # names of files and of types of pages
    r"|\b[0-9a-f]{16,}\b"  # hashes
    r"|zq[0-9a-f]{12}\S*|foreign-deputy|sample-\w+|Sample: \w+"  # what the scene is made of
    r"|%\(\w+\)[sd]|\{\w+\}"  # what a script fills in
    r"|\b(?:OWN|FOR|FM|PR)(?:-\d+)?\b"  # codes of platforms and topics
)
ALLOWED = {
    "AVIF": "format of files",
    "CSV": "format of files",
    "GIF": "format of files",
    "JPEG": "format of files",
    "JPG": "format of files",
    "JSON": "format of files",
    "PDF": "format of files",
    "PNG": "format of files",
    "PO": "format of files",
    "WEBP": "format of files",
    "XLSX": "format of files",
    "ZIP": "format of files",
    "DOCX": "format of files",
    "ODP": "format of files",
    "ODS": "format of files",
    "ODT": "format of files",
    "PPTX": "format of files",
    "ICS": "format of files",
    "Atom": "format of feeds",
    "Lines": "JSON Lines, a format of files",
    "UTF-": "UTF-8",
    "API": "as Arabic texts of the field write it",
    "GIS": "as the guide writes it",
    "HTML": "as Arabic texts of the field write it",
    "URL": "as Arabic texts of the field write it",
    "JavaScript": "name of what is switched off",
    "Wagtail": "name of the software, beside its version",
    "GeoNames": "name of a register",
    "ISO": "name of a standard",
    "P-code": "name of a standard",
    "English": "the language by its own name, where one chooses it",
    "Asia": "name of a time zone",
    "Hebron": "name of a time zone",
    "Gaza": "name of a time zone",
    "UTC": "name of a time zone",
}


def foreign_words(text: str) -> set[str]:
    found = set(WORD.findall(NO_WORDS.sub(" ", text)))
    # Formats also stand in small letters, as the ends of names of files.
    return {word for word in found if not {word, word.upper()} & ALLOWED.keys()}
