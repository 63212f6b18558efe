"""What the head of a page says of its text to Google Scholar, library catalogues and reference managers."""

from __future__ import annotations

from collections.abc import Iterable

from .works import CitedWork

Named = tuple[str, str]


def meta_tags(work: CitedWork) -> list[Named]:
    """Names and contents, without what is not known."""
    return [(name, content) for name, content in (*_scholar(work), *_dublin_core(work)) if content]


def _scholar(work: CitedWork) -> Iterable[Named]:
    """Highwire's names, as Google Scholar reads them."""
    yield "citation_title", work.title
    yield from (("citation_author", author) for author in work.authors)
    yield "citation_publication_date", work.day.strftime("%Y/%m/%d") if work.day else str(work.year or "")
    yield "citation_language", work.language
    yield "citation_publisher", work.publisher
    yield "citation_public_url", work.url
    yield "citation_pdf_url", work.pdf_url
    if work.number:
        yield "citation_technical_report_number", work.number
        yield "citation_technical_report_institution", work.publisher
    yield "citation_keywords", "; ".join(work.keywords)


def _dublin_core(work: CitedWork) -> Iterable[Named]:
    yield from ((f"DC.{name}", content) for name, content in dublin_core(work))


def dublin_core(work: CitedWork) -> Iterable[Named]:
    """The elements in the order of the standard, each as often as there are values; blank where unknown."""
    yield "title", work.title
    yield from (("creator", author) for author in work.authors)
    yield from (("subject", word) for word in work.keywords)
    yield "description", work.summary
    yield "publisher", work.publisher
    yield "date", work.day.isoformat() if work.day else str(work.year or "")
    yield "type", "Text"
    yield "type", work.kind_label
    yield "format", "text/html"
    yield "identifier", work.url
    yield "identifier", work.number
    yield "language", work.language
