"""RIS, which EndNote, Zotero, Mendeley and library catalogues read."""

from __future__ import annotations

from rispy.writer import RisWriter

from ..enums import ResourceKind
from .works import CitedWork

CONTENT_TYPE = "application/x-research-info-systems; charset=utf-8"
TYPES = {
    "paper": "RPRT",
    ResourceKind.STUDY: "RPRT",
    ResourceKind.REPORT: "RPRT",
    ResourceKind.PLAN: "RPRT",
    ResourceKind.MAGAZINE: "MGZN",
    ResourceKind.VIDEO: "VIDEO",
}


class PlainWriter(RisWriter):
    """One work a file, without rispy's running number, with the line ends of the format."""

    NEWLINE = "\r\n"

    def set_header(self, count: int) -> str:
        return ""


def as_ris(work: CitedWork) -> str:
    """No value holds a line break: the facts of a work are single lines."""
    facts = {
        "type_of_reference": TYPES.get(work.kind, "GEN"),
        "id": f"manassat-{work.pk}",
        "title": work.title,
        "authors": work.authors,
        "year": str(work.year or ""),
        "date": work.day.strftime("%Y/%m/%d") if work.day else "",
        "publisher": work.publisher,
        "type_of_work": work.kind_label,
        "number": work.number,
        "language": work.language,
        "keywords": work.keywords,
        "abstract": work.summary,
        # A list, which rispy would join with «;» to one line.
        "urls": [work.url],
    }
    return PlainWriter().formats([{name: value for name, value in facts.items() if value}])
