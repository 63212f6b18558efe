"""The items of one page of results, with the passage that answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wagtail.models import Page

from manassat.core.public_pages import readable_in_any_language
from manassat.media.models import CustomDocument
from platforms.belonging import platform_of
from platforms.models import PlatformPage

from .engines import library_engine
from .engines.types import Passage
from .index.public_files import public_documents
from .kinds import KINDS, Kind, first_of
from .marking import has_stem
from .question.plan import Found


@dataclass(frozen=True)
class Result:
    """An item as the list shows it. `document` is the file in which `passage` stands; None: it stands in the page."""

    page: Page
    kind: Kind
    language: str
    platform: PlatformPage | None
    passage: str
    document: CustomDocument | None = None
    document_page: int = 0

    @property
    def document_url(self) -> str:
        """Of the very page; browsers open a PDF there."""
        if not self.document:
            return ""
        anchor = f"#page={self.document_page}" if self.document.file_extension.lower() == "pdf" else ""
        return self.document.url + anchor


def results_of(ids: list[int], found: Found, platforms: Iterable[PlatformPage]) -> list[Result]:
    """In the order of `ids`; what readers may not see is left out. 2 queries, another where files answer."""
    pages = _pages(ids)
    platforms = list(platforms)
    passages = _passages(pages, found)
    files = {passage.document for passage in passages.values() if passage.document}
    documents = public_documents().in_bulk(files) if files else {}
    return [_result(pages[pk], passages.get(pk), documents, platforms) for pk in ids if pk in pages]


def _pages(ids: list[int]) -> dict[int, Page]:
    pages = readable_in_any_language(Page.objects.filter(pk__in=ids)).annotate(
        summary=first_of(lambda kind: kind.summary),
        item_year=first_of(lambda kind: kind.year),
        is_sample=first_of(lambda kind: "is_sample"),
    )
    return pages.select_related("content_type", "locale").in_bulk()


def _passages(pages: dict[int, Page], found: Found) -> dict[int, Passage]:
    """Only for items whose summary does not answer by itself."""
    silent = [pk for pk, page in pages.items() if not has_stem(page.summary or "", found.stems)]
    return library_engine().passages(silent, found.phrases) if found.phrases else {}


def _result(
    page: Page, passage: Passage | None, documents: dict[int, CustomDocument], platforms: list[PlatformPage]
) -> Result:
    kind = next(kind for kind in KINDS if kind.accessor == page.content_type.model)
    document = documents.get(passage.document) if passage else None
    # A file that was closed since it was read says nothing any more.
    if passage and passage.document and not document:
        passage = None
    return Result(
        page=page,
        kind=kind,
        language=page.locale.language_code,
        platform=platform_of(page, platforms),
        passage=passage.text if passage else page.summary or "",
        document=document,
        document_page=passage.page if passage and document else 0,
    )
