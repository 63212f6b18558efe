"""Says of names and titles in which language they are, where it is not that of the page around them."""

from __future__ import annotations

from django import template
from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from ..text_language import language_of, runs_of

register = template.Library()


@register.filter
def mark_language(text: object) -> SafeString:
    """The text escaped; what is not in the language of the page stands in a `<bdi lang>`, with its own direction."""
    pieces = (
        format_html('<bdi lang="{}">{}</bdi>', language, piece) if language else piece
        for piece, language in runs_of(str(text or ""), _spoken())
    )
    return format_html_join("", "{}", ((piece,) for piece in pieces))


@register.filter
def language_attribute(text: object) -> SafeString | str:
    """`lang` of the element that holds the text and nothing else; empty where it is that of the page."""
    written = language_of(str(text or ""))
    return format_html('lang="{}"', written) if written and written != _spoken() else ""


def _spoken() -> str:
    return (get_language() or settings.LANGUAGE_CODE).split("-")[0]
