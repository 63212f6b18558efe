"""Seats that nobody holds."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Max

from .enums import MandateRole
from .models import Mandate, PlatformPage


@dataclass(frozen=True)
class Vacancy:
    """`since`: the first day without anybody; None where nobody ever held the seat."""

    platform: PlatformPage
    role: MandateRole
    since: datetime.date | None

    def __str__(self) -> str:
        return f"{self.platform.title}: {self.role.label}"


def vacancies(day: datetime.date) -> list[Vacancy]:
    """Of all live platforms and regions, in the order of the tree. 3 queries."""
    platforms = PlatformPage.objects.live().in_language(settings.LANGUAGE_CODE).defer_streamfields().order_by("path")
    taken = set(Mandate.objects.serving_on(day).values_list("platform__translation_key", "role"))
    last_days = _last_days(day)
    return [
        Vacancy(platform, role, _day_after(last_days.get((platform.translation_key, role))))
        for platform in platforms
        for role in MandateRole
        if (platform.translation_key, role) not in taken
    ]


def _last_days(day: datetime.date) -> dict[tuple, datetime.date]:
    past = Mandate.objects.filter(ends_on__lt=day).values_list("platform__translation_key", "role")
    return {(key, role): last for key, role, last in past.annotate(last=Max("ends_on")).order_by()}


def _day_after(day: datetime.date | None) -> datetime.date | None:
    return day + datetime.timedelta(days=1) if day else None
