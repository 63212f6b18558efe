"""What the library's templates say of a query."""

from __future__ import annotations

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from search.marking import excerpt, pieces
from search.query import LibraryQuery
from search.question.plan import Found

register = template.Library()


@register.filter
def marked(text: str, found: Found) -> SafeString:
    """The text escaped, with the words that answer inside `<mark>`."""
    parts = (
        format_html("<mark>{}</mark>" if part.is_marked else "{}", part.text) for part in pieces(text, found.stems)
    )
    return format_html_join("", "{}", ((part,) for part in parts))


@register.filter
def answering(text: str | None, found: Found) -> str:
    """The part of a text that answers, short enough for a list."""
    return excerpt(text or "", found.stems)


@register.simple_tag
def query_string(query: LibraryQuery, **changes: object) -> str:
    """`?` and the query with `changes`."""
    return f"?{query.parameters(**changes)}"
