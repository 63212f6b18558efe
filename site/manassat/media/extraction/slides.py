"""PPTX, by slide. Hidden ones and the speaker's notes are not what the audience was shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pptx
from lxml.etree import _Element

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
HIDDEN = ("0", "false")


def page_texts(path: Path) -> Iterator[str]:
    for slide in pptx.Presentation(str(path)).slides:
        yield "" if slide.element.get("show") in HIDDEN else "\n".join(_paragraphs(slide.element))


def _paragraphs(slide: _Element) -> Iterator[str]:
    for paragraph in slide.iter(f"{DRAWING}p"):
        yield "".join(text.text or "" for text in paragraph.iter(f"{DRAWING}t"))
