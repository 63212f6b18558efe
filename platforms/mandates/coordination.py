"""Who coordinates a platform, and who did before, as far as they agreed to appear in public."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from ..models import Mandate, PlatformPage


@dataclass(frozen=True)
class Coordination:
    """`now` by role; `before` with the latest term first."""

    now: list[Mandate]
    before: list[Mandate]


def coordination_of(platform: PlatformPage, day: datetime.date) -> Coordination:
    """1 query. Mandates that are still to begin stay away."""
    begun = Mandate.objects.of_platform(platform).filter(starts_on__lte=day, person__consents_to_publication=True)
    mandates = list(begun.select_related("person__local_authority__governorate").order_by("-starts_on", "role"))
    before = [mandate for mandate in mandates if mandate.ends_on and mandate.ends_on < day]
    now = [mandate for mandate in mandates if mandate not in before]
    return Coordination(sorted(now, key=lambda mandate: mandate.role), before)
