"""Links inside a text that lead to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup, Tag
from wagtail.documents import get_document_model
from wagtail.models import Page

from manassat.core.public_pages import is_live_now

from .raw_text import raw_texts

if TYPE_CHECKING:
    from ..models import PositionPaperPage


def broken_links(paper: PositionPaperPage) -> list[str]:
    """The words of each link to a page that readers do not find, or to a file that is gone. 2 queries."""
    links = list(_internal_links(paper.serializable_data()))
    pages = Page.objects.filter(is_live_now(), pk__in=_numbers(links, "page"))
    documents = get_document_model().objects.filter(pk__in=_numbers(links, "document"))
    found = {kind: set(rows.values_list("pk", flat=True)) for kind, rows in (("page", pages), ("document", documents))}
    return [link.get_text(strip=True) for link in links if _number(link) not in found.get(link["linktype"], set())]


def _internal_links(values: dict[str, Any]) -> Iterator[Tag]:
    for text in raw_texts(values):
        if "linktype=" in text:
            yield from BeautifulSoup(text, "html.parser").find_all("a", linktype=["page", "document"])


def _numbers(links: list[Tag], kind: str) -> set[int]:
    return {number for link in links if link["linktype"] == kind and (number := _number(link))}


def _number(link: Tag) -> int:
    """0 where the link says none."""
    return int(number) if (number := str(link.get("id", ""))).isdecimal() else 0
