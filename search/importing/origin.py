"""Who made a work and where it first stood: in fields of its page, or in a box below its text for want of them."""

from __future__ import annotations

from dataclasses import dataclass

from bs4 import BeautifulSoup
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import override

from knowledge.models import Bibliographic, LibraryItem

from .blocks import Block, new_block
from .item import Item
from .markup import Piece

ORIGIN = ("author", "publisher", "source_url")


@dataclass(frozen=True)
class Origin:
    """`fields` of the page, a box for what these cannot hold, and the other blocks of its present text."""

    fields: dict[str, str]
    box: list[Block]
    text: list[Block]


def origin_of(page: LibraryItem, item: Item, present: list[Block]) -> Origin:
    """As the row says it; of columns that it lacks as the page does, be it in the box of an earlier import."""
    with override(item.language):
        boxes = [block for block in present if _is_box(block)]
        said = _told_by(boxes) | _told_by_fields(page)
        said |= {name: getattr(item, name) for name in ORIGIN if name in item.given}
        fields = _fields(page, said) if isinstance(page, Bibliographic) else {}
        box = _box({name: value for name, value in said.items() if value != fields.get(name)})
    return Origin(fields, box, [block for block in present if block not in boxes])


def _fields(page: Bibliographic, said: dict[str, str]) -> dict[str, str]:
    """Empty what a field is too short for."""
    longest = {name: page._meta.get_field(name).max_length for name in ORIGIN}
    return {name: said.get(name, "") if len(said.get(name, "")) <= longest[name] else "" for name in ORIGIN}


def _told_by_fields(page: LibraryItem) -> dict[str, str]:
    return {name: value for name in ORIGIN if (value := getattr(page, name, ""))}


def _box(told: dict[str, str]) -> list[Block]:
    facts = [(label, told[name]) for name, label in _labels().items() if told.get(name)]
    text = format_html_join("", "<p><b>{}:</b> {}</p>", facts) + _link(told.get("source_url", ""))
    return [new_block(Piece("callout", {"title": _("About the original"), "text": text}))] if text else []


def _link(address: str) -> SafeString | str:
    return format_html('<p><a href="{}">{}</a></p>', address, _("Address of the original")) if address else ""


def _is_box(block: Block) -> bool:
    return block["type"] == "callout" and block["value"]["title"] == _("About the original")


def _told_by(boxes: list[Block]) -> dict[str, str]:
    """What `_box` wrote, read back; an editor may have saved it since."""
    told = {}
    for paragraph in BeautifulSoup("".join(box["value"]["text"] for box in boxes), "html.parser").find_all("p"):
        label, _colon, value = paragraph.get_text().partition(":")
        told |= {name: value.strip() for name, known in _labels().items() if label.strip() == known}
        link = paragraph.find("a", href=True, string=_("Address of the original"))
        told |= {"source_url": link["href"]} if link else {}
    return told


def _labels() -> dict[str, str]:
    return {"author": _("Author"), "publisher": _("Publisher")}
