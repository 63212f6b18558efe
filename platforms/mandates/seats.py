"""Every seat of every platform on a day: who held it, or since when nobody."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ..enums import MandateRole
from ..models import Mandate, PlatformPage
from .vacancies import live_platforms_in_source_language, vacancies


@dataclass(frozen=True)
class Seat:
    """`mandate` is None where the seat was vacant; then `vacant_since` may say since when."""

    platform: PlatformPage
    role: MandateRole
    mandate: Mandate | None
    vacant_since: datetime.date | None


def seats_on(day: datetime.date) -> list[Seat]:
    """Of all live platforms and regions, in the order of the tree. 3 queries."""
    platforms = list(live_platforms_in_source_language())
    serving = Mandate.objects.serving_on(day).select_related("person__local_authority__governorate", "platform")
    mandates = {(one.platform.translation_key, one.role): one for one in serving}
    since = {(one.platform.pk, one.role): one.since for one in vacancies(day, platforms)}
    return [
        Seat(platform, role, mandates.get((platform.translation_key, role)), since.get((platform.pk, role)))
        for platform in platforms
        for role in MandateRole
    ]
