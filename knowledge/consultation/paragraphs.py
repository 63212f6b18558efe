"""A paper as a list of numbered paragraphs, each of which can be commented on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup, NavigableString, Tag
from django.utils.translation import gettext as _
from wagtail.blocks import StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.rich_text import RichText

if TYPE_CHECKING:
    from ..models import PositionPaperPage

QUOTE_LETTERS = 255
HEADINGS = ["h2", "h3", "h4"]
PARTS_OF_TEXT = [*HEADINGS, "p", "li", "blockquote"]
# Tables, pictures and files of the body are not commented on piece by piece.
BLOCKS_OF_TEXT = {"text", "quote", "callout", "steps", "recommendation"}
# The section, what is written, and whether it is a heading.
Piece = tuple[str, str, bool]


@dataclass(frozen=True)
class Paragraph:
    """`place` counts from 1; `section` is the heading of the part of the paper that it stands in."""

    place: int
    section: str
    text: str
    is_heading: bool = False

    @property
    def quote(self) -> str:
        """Its beginning, by which it is known again."""
        return self.text[:QUOTE_LETTERS]


def paragraphs_of(paper: PositionPaperPage) -> list[Paragraph]:
    """In the order in which readers meet them; section headings are of the active language."""
    pieces = ((section, " ".join(text.split()), is_heading) for section, text, is_heading in _pieces(paper))
    told = [piece for piece in pieces if piece[1]]
    return [Paragraph(place, *piece) for place, piece in enumerate(told, 1)]


def _pieces(paper: PositionPaperPage) -> Iterator[Piece]:
    yield _("Title"), paper.title, True
    yield from ((_("Summary"), line, False) for line in paper.summary.splitlines())
    yield from _rich(_("The problem"), paper.problem)
    yield from _rich(_("Evidence"), paper.evidence)
    for recommendation in paper.recommendations.all():
        addressed = f" – {recommendation.addressee}" if recommendation.addressee else ""
        yield _("Recommendations"), recommendation.text + addressed, False
    for block in paper.body:
        if block.block_type in BLOCKS_OF_TEXT:
            yield from _of_value(_("Further text"), block.value)


def _of_value(section: str, value: Any) -> Iterator[Piece]:
    if isinstance(value, RichText):
        yield from _rich(section, value.source)
    elif isinstance(value, str):
        yield section, value, False
    elif isinstance(value, StructValue | ListValue):
        for part in value.values() if isinstance(value, StructValue) else value:
            yield from _of_value(section, part)


def _rich(section: str, html: str) -> Iterator[Piece]:
    """A list inside an item is a row of items of its own."""
    text = BeautifulSoup(html, "html.parser")
    for line_break in text.find_all("br"):
        line_break.replace_with("\n")
    for _number, parts in groupby(text.strings, key=lambda string: id(_part_around(string))):
        found = list(parts)
        around = _part_around(found[0])
        yield section, "".join(found), bool(around and around.name in HEADINGS)


def _part_around(string: NavigableString) -> Tag | None:
    return string.find_parent(PARTS_OF_TEXT)
