"""What the desk's templates look up."""

from __future__ import annotations

from django import template

from platforms.dates import machine_date, printed_days, printed_times

from ..desk.errands import activity_of

register = template.Library()
register.filter(activity_of)
register.filter(machine_date)
register.filter(printed_days)
register.filter(printed_times)


@register.filter
def title_of(titles: dict[int, str], platform_id: int | None) -> str:
    """Of the platform with that number; empty for what stands outside all platforms."""
    return titles.get(platform_id, "")


@register.filter
def magnitude(number: int) -> int:
    return abs(number)
