"""What presences add up to: how much of each kind, and on which platforms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import capfirst

from platforms.belonging import platform_of
from platforms.models import PlatformPage, TopicPage

from ..kinds import KINDS, Kind
from .presence import Presence

# What is worked on, what was written, what was held.
THEME_KINDS = sorted(KINDS, key=lambda kind: kind.model is not TopicPage)


@dataclass(frozen=True)
class KindCount:
    kind: Kind
    total: int

    @property
    def heading(self) -> str:
        return capfirst(self.kind.model._meta.verbose_name_plural)


def counts_by_kind(found: Iterable[Presence]) -> list[KindCount]:
    """Only kinds of which there is something."""
    totals: Counter[str] = Counter()
    for one in found:
        totals[one.kind] += one.count
    return [KindCount(kind, totals[kind.slug]) for kind in THEME_KINDS if totals[kind.slug]]


def platforms_with(found: Iterable[Presence], platforms: list[PlatformPage]) -> list[PlatformPage]:
    """In the order of the tree; a region rather than its platform, and none that is merely joint."""
    own = {platform_of(one, platforms) for one in found}
    return [platform for platform in platforms if platform in own]
