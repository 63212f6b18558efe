"""All themes on which readers of a language find something, with how much and on which platforms."""

from __future__ import annotations

from dataclasses import dataclass

from platforms.belonging import live_platforms
from platforms.models import PlatformPage, Theme

from .counts import KindCount, counts_by_kind, platforms_with
from .presence import presences


@dataclass(frozen=True)
class ThemeEntry:
    theme: Theme
    counts: list[KindCount]
    platforms: list[PlatformPage]


def theme_list(language_code: str) -> list[ThemeEntry]:
    """In the order of the themes. 3 queries."""
    platforms = live_platforms(language_code)
    found = [one for one in presences() if one.language == language_code]
    return [
        ThemeEntry(theme, counts_by_kind(here), platforms_with(here, platforms))
        for theme in Theme.objects.in_language(language_code)
        if (here := [one for one in found if one.slug == theme.slug])
    ]
