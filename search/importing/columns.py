"""The columns of an import file. Their names are the interface (docs/features/import.md) and never translated."""

from __future__ import annotations

import re

from manassat.core.plain_text import one_line

COLUMNS = (
    *("external_id", "type", "title", "summary", "body", "language", "tags", "themes", "platform", "topic"),
    *("authorities", "author", "publisher", "year", "source_url", "file"),
)
KEY = "external_id"


def column_name(heading: object) -> str:
    """«External ID» and «external-id» are «external_id»; what is no text names nothing."""
    return re.sub(r"[\s-]+", "_", one_line(heading).casefold()) if isinstance(heading, str) else ""


def unknown_columns(columns: set[str]) -> list[str]:
    return sorted(columns - {*COLUMNS, ""})
