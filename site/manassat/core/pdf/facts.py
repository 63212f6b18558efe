"""What a PDF says of itself: in the properties of the file, at the head and foot of its pages, and at its end."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class DocumentFacts:
    """`url` is where readers find the text itself; `made_public` is part of the file, so it is no time of making."""

    title: str
    url: str
    summary: str = ""
    authors: Sequence[str] = ()
    keywords: Sequence[str] = ()
    is_sample: bool = False
    made_public: datetime.datetime | None = None
