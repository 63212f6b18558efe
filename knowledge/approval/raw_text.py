"""All strings in what Wagtail stores of a page, those inside blocks too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any


def raw_texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from raw_texts(item)
    elif isinstance(value, str) and value.startswith("[{"):
        # A stream is kept as JSON in a string.
        yield from raw_texts(json.loads(value))
    elif isinstance(value, str):
        yield value
