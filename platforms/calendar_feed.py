"""Activities as an iCalendar file (RFC 5545)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language, gettext
from icalendar import Calendar, Event, Timezone, vDuration, vText

from manassat.core.page_dates import changed_at

from .belonging import Activity
from .event_times import Span, is_over, span_of
from .listings import ActivityCard

REFRESH = datetime.timedelta(hours=6)
ONE_DAY = datetime.timedelta(days=1)


def calendar_file(cards: Iterable[ActivityCard], name: str, request: HttpRequest) -> bytes:
    """In the active language. An activity whose day is not known exactly has no place in a calendar."""
    dated = [(card, span) for card in cards if (span := span_of(card.page))]
    calendar = _empty_calendar(name)
    if moments := [span.start for _card, span in dated if not span.is_whole_days]:
        calendar.add_component(_time_zone(min(moments).year, max(moments).year))
    for card, span in dated:
        calendar.add_component(_event(card, span, request))
    return calendar.to_ical()


def place_of(activity: Activity) -> str:
    """The venue and the host, or until the day is over where to meet on line; empty while nothing is known."""
    host = str(activity.host_authority or "")
    if activity.venue and host:
        return gettext("%(venue)s, %(host)s") % {"venue": activity.venue, "host": host}
    return activity.venue or host or ("" if is_over(activity, timezone.localdate()) else activity.online_url)


def _empty_calendar(name: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", f"-//Manassat//Experience-exchange platforms//{(get_language() or '').upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", settings.TIME_ZONE)
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(REFRESH).to_ical().decode())
    return calendar


def _time_zone(first_year: int, last_year: int) -> Timezone:
    """The rules around the events only: summer time changes by decree each year."""
    span = datetime.date(first_year, 1, 1), datetime.date(last_year + 2, 1, 1)
    return Timezone.from_tzinfo(ZoneInfo(settings.TIME_ZONE), settings.TIME_ZONE, *span)


def _event(card: ActivityCard, span: Span, request: HttpRequest) -> Event:
    page, url = card.page, card.page.get_full_url(request)
    event = Event()
    # One identity in both languages, so that whoever takes both calendars has the event once.
    event.add("uid", f"{page.translation_key}@manassat")
    event.add("dtstamp", changed_at(page))
    event.add("last-modified", changed_at(page))
    event.add("summary", f"{page.title} · {card.platforms[0].title}")
    event.add("description", "\n\n".join(filter(None, [page.summary, url])))
    event.add("url", url)
    event.add("categories", [str(page.get_kind_display()), *(platform.title for platform in card.platforms)])
    if place := place_of(page):
        event.add("location", vText(place))
    _add_times(event, span)
    return event


def _add_times(event: Event, span: Span) -> None:
    event.add("dtstart", span.start)
    if span.is_whole_days:
        # The end of whole days is the day after them.
        event.add("dtend", span.end + ONE_DAY)
        event.add("transp", "TRANSPARENT")
    elif span.end and span.end > span.start:
        event.add("dtend", span.end)
