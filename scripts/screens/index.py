"""docs/screens.md: every screen and its four pictures."""

from __future__ import annotations

from collections.abc import Iterator

from .admin import ADMIN
from .pictures import ROOT, path_of
from .public import PUBLIC

PAGE = ROOT / "docs" / "screens.md"
COLUMNS = tuple((language, width) for language in ("ar", "en") for width in (360, 1280))
HEADS = "| screen | Arabic, phone | Arabic, desk | English, phone | English, desk |\n|---|---|---|---|---|"
START, END = "<!-- pictures -->\n", "<!-- end of pictures -->\n"


def write_index() -> None:
    """Between the two marks; the words around them are written by hand."""
    before, rest = PAGE.read_text("utf-8").split(START)
    after = rest.split(END)[1]
    PAGE.write_text("".join((before, START, *tables(), END, after)), encoding="utf-8")


def tables() -> Iterator[str]:
    for heading, names in (
        ("Public", [each.name for each in PUBLIC]),
        ("Admin", [f"admin-{each.name}" for each in ADMIN]),
    ):
        yield f"\n## {heading}\n\n{HEADS}\n"
        yield from (f"{row(name)}\n" for name in names)
    yield "\n"


def row(name: str) -> str:
    cells = (path_of(language, name, width).relative_to(PAGE.parent) for language, width in COLUMNS)
    words = name.removeprefix("admin-").replace("-", " ")
    return f"| {words} | " + " | ".join(f"[picture]({cell})" for cell in cells) + " |"
