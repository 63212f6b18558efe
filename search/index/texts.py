"""The words of a page, as its model's `search_fields` declare them, in the fields of the index."""

from __future__ import annotations

from collections.abc import Iterator

from wagtail.models import Page
from wagtail.search import index

from ..kinds import Kind

# These have fields of their own, or stand in the index as names.
ELSEWHERE = {"title", "author", "publisher"}


def body_text(page: Page, kind: Kind) -> str:
    """Everything that is neither title nor summary nor a name."""
    return "\n\n".join(_texts(page, ELSEWHERE | {kind.summary}))


def summary_text(page: Page, kind: Kind) -> str:
    return getattr(page, kind.summary, "") or ""


def _texts(page: Page, elsewhere: set[str]) -> Iterator[str]:
    for field in page.get_search_fields():
        if isinstance(field, index.SearchField) and field.field_name not in elsewhere:
            yield from _flat(field.get_value(page))


def _flat(value: object) -> Iterator[str]:
    """Streams and rich text give a list of texts without markup, an empty field None."""
    if isinstance(value, (list, tuple)):
        for part in value:
            yield from _flat(part)
    elif value:
        yield str(value)
