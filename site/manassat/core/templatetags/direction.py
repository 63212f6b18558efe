"""The direction of a title. A builtin of all templates, as titles stand in most of them."""

from __future__ import annotations

import re

from django import template

from ..text_language import ARABIC, ARABIC_LETTER, ENGLISH, LATIN_LETTER, language_of

register = template.Library()
DIRECTIONS = {ARABIC: "rtl", ENGLISH: "ltr"}
FIRST_LETTER = re.compile(rf"(?P<arabic>{ARABIC_LETTER})|{LATIN_LETTER}")


@register.filter
def direction(text: object) -> str:
    """For `dir`. «GIS في البلديات (2020)» reads from the right, though `auto` goes by its first letter."""
    written = str(text or "")
    first = FIRST_LETTER.search(written)
    if first and first["arabic"]:
        return "rtl"
    return DIRECTIONS.get(language_of(written), "auto")
