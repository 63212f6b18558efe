"""BibTeX, for LaTeX and reference managers. In UTF-8, as biber and all managers read it."""

from __future__ import annotations

import re
from typing import TextIO
from urllib.parse import quote

from pybtex.database import BibliographyData, Entry, Person
from pybtex.database.output.bibtex import Writer

from ..enums import ResourceKind
from .works import CitedWork

CONTENT_TYPE = "application/x-bibtex; charset=utf-8"
REPORTS = {"paper", ResourceKind.STUDY, ResourceKind.REPORT, ResourceKind.PLAN}
LANGUAGES = {"ar": "arabic", "en": "english"}
# What TeX would run or count, which pybtex takes for markup of the author's own.
TEX_MARKS = str.maketrans({"\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "$": r"\$"})
NOT_IN_AN_ADDRESS = re.compile(r"[{}\\\"\s]")


class VerbatimAddressWriter(Writer):
    """Leaves addresses as they are: styles print them as they stand, and «\\_» would lead nowhere."""

    def _write_field(self, stream: TextIO, type: str, value: str) -> None:
        if type == "url":
            stream.write(f",\n    {type} = {{{NOT_IN_AN_ADDRESS.sub(lambda found: quote(found[0]), value)}}}")
        else:
            super()._write_field(stream, type, value)


def as_bibtex(work: CitedWork) -> str:
    is_report = work.kind in REPORTS
    fields = {
        # The inner braces keep capitals; those of a style would make «gis» of GIS.
        "title": f"{{{_safe(work.title)}}}",
        "institution" if is_report else "publisher": _safe(work.publisher),
        "type": _safe(work.kind_label),
        "number": _safe(work.number),
        "year": str(work.year or ""),
        "month": str(work.day.month) if work.day else "",
        "url": work.url,
        "language": LANGUAGES[work.language],
        "keywords": _safe(", ".join(work.keywords)),
        "abstract": _safe(work.summary),
    }
    # The name of an institution is one name: without braces «and» would divide it.
    authors = [Person(last=f"{{{_safe(name)}}}") for name in work.authors]
    entry = Entry(
        "techreport" if is_report else "misc",
        fields={name: value for name, value in fields.items() if value},
        persons={"author": authors} if authors else {},
    )
    data = BibliographyData({f"manassat-{work.pk}": entry})
    return VerbatimAddressWriter(encoding="UTF-8").to_string(data)


def _safe(text: str) -> str:
    return text.translate(TEX_MARKS)
