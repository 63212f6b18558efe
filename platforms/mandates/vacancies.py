"""Seats that nobody holds."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import DateField, Max, Value
from django.db.models.functions import Coalesce

from ..enums import MandateRole
from ..models import Mandate, PlatformPage
from ..models.platforms import PlatformQuerySet


@dataclass(frozen=True)
class Vacancy:
    """`since`: the first day without anybody; None where nobody ever held the seat."""

    platform: PlatformPage
    role: MandateRole
    since: datetime.date | None

    def __str__(self) -> str:
        return f"{self.platform.title}: {self.role.label}"


def vacancies(day: datetime.date, platforms: Iterable[PlatformPage] | None = None) -> list[Vacancy]:
    """Of all live platforms and regions in the order of the tree, or of `platforms`. 2 queries, or 1."""
    platforms = live_platforms_in_source_language() if platforms is None else platforms
    last_days = _last_days(day)
    seats = (
        (platform, role, last_days.get((platform.translation_key, role)))
        for platform in platforms
        for role in MandateRole
    )
    return [Vacancy(platform, role, _day_after(last)) for platform, role, last in seats if not last or last < day]


def live_platforms_in_source_language() -> PlatformQuerySet:
    """In the order of the tree: a seat hangs on the platform's Arabic page."""
    return PlatformPage.objects.live().in_language(settings.LANGUAGE_CODE).defer_streamfields().order_by("path")


def _last_days(day: datetime.date) -> dict[tuple, datetime.date]:
    """For each seat that was ever held until when it is; a mandate without an end goes on for ever."""
    begun = Mandate.objects.filter(starts_on__lte=day).order_by()
    last = Max(Coalesce("ends_on", Value(datetime.date.max), output_field=DateField()))
    rows = begun.values_list("platform__translation_key", "role").annotate(last=last)
    return {(key, role): last for key, role, last in rows}


def _day_after(day: datetime.date | None) -> datetime.date | None:
    return day + datetime.timedelta(days=1) if day else None
