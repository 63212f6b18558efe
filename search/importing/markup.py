"""HTML from anywhere as what our rich text knows, and plain text as paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape

import nh3
from bs4 import BeautifulSoup, NavigableString, Tag
from django.utils.translation import gettext as _

LOOKS_LIKE_MARKUP = re.compile(
    r"</?(?:p|br|div|span|h[1-6]|ul|ol|li|table|tr|td|b|strong|i|em|a|blockquote|section|article|script|img|hr)\b[^<]*>",
    re.IGNORECASE,
)
# Their text goes with them.
SILENT = {"script", "style", "title", "template", "noscript", "iframe", "object", "svg", "math", "form", "select"}
HEADINGS = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h3", "h5": "h3", "h6": "h3"}
INLINE = {"b": "b", "strong": "b", "i": "i", "em": "i"}
LISTS, PARAGRAPHS = {"ul", "ol"}, {"p", "pre", "dt", "dd", "caption", "li"}
CONTAINERS = {"div", "section", "article", "main", "header", "footer", "figure", "figcaption", "dl", "hr"}
TABLE_PARTS = {"table", "thead", "tbody", "tfoot", "tr", "th", "td"}
KEPT = {*HEADINGS, *INLINE, *LISTS, *PARAGRAPHS, *CONTAINERS, *TABLE_PARTS, "a", "br", "blockquote"}
ELEMENT = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
# Sloppy writers do not close these, and they stand in nothing of their own kind.
OFTEN_OPEN = {*PARAGRAPHS, "td", "th", "tr", "tbody", "thead", "br", "hr", "img", "input", "meta", "link", "col", "o"}
# Parsers take minutes for what no person writes.
MOST_DEPTH = 100
LINK_SCHEMES = ("http://", "https://", "mailto:", "tel:")


@dataclass(frozen=True)
class Piece:
    """One block to be: `kind` is a name of BodyBlock, `value` what it stores."""

    kind: str
    value: object


def is_markup(text: str) -> bool:
    return bool(LOOKS_LIKE_MARKUP.search(text))


def pieces_of_plain(text: str) -> list[Piece]:
    """A blank line parts paragraphs, any other is a line break."""
    paragraphs = (paragraph.strip() for paragraph in re.split(r"\n\s*\n", text))
    written = "".join(f"<p>{'<br/>'.join(map(escape, one.splitlines()))}</p>" for one in paragraphs if one)
    return [Piece("text", written)] if written else []


def pieces_of_markup(markup: str) -> list[Piece]:
    """Scripts, styles and attributes are gone, pictures too; headings, lists, links and tables stay.

    Raises ValueError where elements stand in each other without end.
    """
    _refuse_depth(markup)
    clean = nh3.clean(
        markup, tags=KEPT, clean_content_tags=SILENT, attributes={"a": {"href"}}, link_rel=None, strip_comments=True
    )
    pieces = _Pieces()
    pieces.read(BeautifulSoup(clean, "html.parser").children)
    return pieces.finished()


def _refuse_depth(markup: str) -> None:
    depth = 0
    for match in ELEMENT.finditer(markup):
        closes, name = match[1], match[2].lower()
        if name not in OFTEN_OPEN:
            depth = max(0, depth - 1) if closes else depth + 1
        if depth > MOST_DEPTH:
            raise ValueError(_("its elements are nested too deeply."))


@dataclass
class _Pieces:
    """Text that goes on is one block, whatever elements it came in."""

    found: list[Piece] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    open_paragraph: list[str] = field(default_factory=list)

    def read(self, nodes: Iterable[Tag | NavigableString]) -> None:
        for node in nodes:
            name = node.name or ""
            if name in HEADINGS:
                self.add_element(HEADINGS[name], _inline(node.children))
            elif name in LISTS:
                self.add_list(node)
            elif name == "table":
                self.add_table(node)
            elif name == "blockquote":
                self.add("quote", {"text": _words(node), "attribution": ""}, _words(node))
            elif name in CONTAINERS or name in PARAGRAPHS or name in TABLE_PARTS:
                self.end_paragraph()
                self.read(node.children)
                self.end_paragraph()
            else:
                self.open_paragraph.append(_inline([node]))

    def finished(self) -> list[Piece]:
        self.end_text()
        return self.found

    def add(self, kind: str, value: object, words: str) -> None:
        if words:
            self.end_text()
            self.found.append(Piece(kind, value))

    def add_element(self, name: str, inner: str) -> None:
        self.end_paragraph()
        if inner.strip():
            self.text.append(f"<{name}>{inner.strip()}</{name}>")

    def add_list(self, node: Tag) -> None:
        self.end_paragraph()
        if _words(node):
            self.text.append(_list(node))

    def add_table(self, node: Tag) -> None:
        """One column is no table but a page laid out with one."""
        rows = [[_words(cell) for cell in row.find_all(["th", "td"])] for row in node.find_all("tr")]
        rows = [row for row in rows if any(row)]
        width = max(map(len, rows), default=0)
        if width < 2 or len(rows) < 2 or node.find("table"):
            self.end_paragraph()
            self.read(node.children)
            self.end_paragraph()
        else:
            self.add("table", _table([row + [""] * (width - len(row)) for row in rows], node), "table")

    def end_paragraph(self) -> None:
        """Two line breaks are a new paragraph to whoever typed them."""
        written = "".join(self.open_paragraph)
        self.open_paragraph.clear()
        for part in re.split(r"(?:\s*<br/>\s*){2,}", written):
            words = re.sub(r"^(?:\s|<br/>)+|(?:\s|<br/>)+$", "", part)
            if words:
                self.text.append(f"<p>{words}</p>")

    def end_text(self) -> None:
        self.end_paragraph()
        if self.text:
            self.found.append(Piece("text", "".join(self.text)))
            self.text.clear()


def _table(rows: list[list[str]], node: Tag) -> dict[str, object]:
    """The first row is the headings: a table of ours has them always."""
    caption = node.find("caption")
    return {
        "columns": [{"type": "text", "heading": heading} for heading in rows[0]],
        "rows": [{"values": row} for row in rows[1:]],
        "caption": _words(caption) if caption else "",
    }


def _list(node: Tag) -> str:
    items = []
    for item in node.find_all("li", recursive=False):
        own = _inline(child for child in item.children if child.name not in LISTS).strip()
        inner = "".join(_list(child) for child in item.find_all(LISTS, recursive=False))
        items.append(f"<li>{own}{inner}</li>")
    return f"<{node.name}>{''.join(items)}</{node.name}>"


def _inline(nodes: Iterable[Tag | NavigableString]) -> str:
    return "".join(map(_inline_node, nodes))


def _inline_node(node: Tag | NavigableString) -> str:
    if isinstance(node, NavigableString):
        return escape(re.sub(r"\s+", " ", node), quote=False)
    if node.name == "br":
        return "<br/>"
    inner = _inline(node.children)
    if node.name in INLINE and inner.strip():
        return f"<{INLINE[node.name]}>{inner}</{INLINE[node.name]}>"
    href = str(node.get("href", "")).strip()
    if node.name == "a" and inner.strip() and href.lower().startswith(LINK_SCHEMES):
        return f'<a href="{escape(href)}">{inner}</a>'
    return inner


def _words(node: Tag) -> str:
    """Elements are parted by a space, or the words of two paragraphs would become one."""
    return " ".join(node.get_text(" ").split())
