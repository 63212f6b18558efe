"""Who sits where on the platforms, and which seats get free soon."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.db.models import Q

from platforms.models import Mandate

from .ground import Ground

# When an end is near enough to prepare for it.
NEAR = datetime.timedelta(days=60)


@dataclass(frozen=True)
class Seat:
    """A mandate as its holder sees it; `days_left` only where the end is near."""

    mandate: Mandate
    days_left: int | None


def mandates_from(ground: Ground, day: datetime.date) -> list[Mandate]:
    """Of the platforms: those that run on that day and those to come. 1 query."""
    lasting = Mandate.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day))
    lasting = lasting.filter(platform__translation_key__in=ground.keys)
    return list(lasting.select_related("person", "platform").defer("platform__goals", "platform__notes"))


def seat_of(person_user_id: int, platform: object, mandates: list[Mandate], day: datetime.date) -> Seat | None:
    mine = (one for one in mandates if one.person.user_id == person_user_id and _is_at(one, platform, day))
    mandate = next(mine, None)
    return Seat(mandate, _days_left(mandate, day)) if mandate else None


def ending_without_successor(mandates: list[Mandate], day: datetime.date) -> list[Mandate]:
    """The soonest first."""
    ending = [one for one in mandates if one.starts_on <= day and one.ends_on and one.ends_on <= day + NEAR]
    followed = {_chair(one) for one in mandates if one.starts_on > day}
    return sorted((one for one in ending if _chair(one) not in followed), key=lambda one: one.ends_on)


def _is_at(mandate: Mandate, platform: object, day: datetime.date) -> bool:
    return mandate.starts_on <= day and mandate.platform.translation_key == platform.translation_key


def _chair(mandate: Mandate) -> tuple:
    return mandate.platform.translation_key, mandate.role


def _days_left(mandate: Mandate, day: datetime.date) -> int | None:
    is_near = mandate.ends_on and mandate.ends_on < day + NEAR
    return (mandate.ends_on - day).days if is_near else None
