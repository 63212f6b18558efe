"""Activities and those who hold them, for search engines."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from manassat.core.structured_data import without_blanks

from .belonging import Activity
from .event_times import is_over, span_of
from .models import LocalAuthority, PlatformPage


def event_data(activity: Activity, platforms: Sequence[PlatformPage], request: HttpRequest) -> dict | None:
    """None where the day is not known exactly. Moments carry the offset of the place's time."""
    if not (span := span_of(activity)):
        return None
    return without_blanks(
        kind="Event",
        name=activity.title,
        description=activity.summary,
        url=activity.get_full_url(request),
        startDate=span.start.isoformat(),
        endDate=span.end.isoformat() if span.end else None,
        eventStatus="https://schema.org/EventScheduled",
        eventAttendanceMode=_attendance_mode(activity),
        location=[place for place in (_place(activity), _virtual_place(activity)) if place],
        organizer=[platform_data(platform, request) for platform in platforms],
        maximumAttendeeCapacity=activity.seats,
        inLanguage=get_language(),
    )


def platform_data(platform: PlatformPage, request: HttpRequest) -> dict:
    return without_blanks(kind="Organization", name=platform.title, url=platform.get_full_url(request))


def authority_data(authority: LocalAuthority) -> dict:
    return without_blanks(kind="GovernmentOrganization", name=authority.name)


def _attendance_mode(activity: Activity) -> str:
    is_on_site = bool(activity.venue or activity.host_authority)
    modes = {(True, True): "Mixed", (False, True): "Online"}
    return f"https://schema.org/{modes.get((is_on_site, bool(activity.online_url)), 'Offline')}EventAttendanceMode"


def _place(activity: Activity) -> dict | None:
    if not (activity.venue or activity.host_authority):
        return None
    host = activity.host_authority
    address = without_blanks(
        kind="PostalAddress",
        addressLocality=host.name if host else None,
        addressRegion=host.governorate.name if host else None,
        addressCountry="PS",
    )
    return without_blanks(kind="Place", name=activity.venue or host.name, address=address)


def _virtual_place(activity: Activity) -> dict | None:
    """Gone with the day: the address of a meeting room is nobody's business afterwards."""
    is_open = activity.online_url and not is_over(activity, timezone.localdate())
    return {"@type": "VirtualLocation", "url": activity.online_url} if is_open else None
