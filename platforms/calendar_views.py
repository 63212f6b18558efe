"""The calendar as files to subscribe to or to keep."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import http_date
from django.utils.translation import get_language, gettext, override
from django.views.decorators.http import require_safe

from manassat.core.caching import same_for_everybody
from manassat.core.page_dates import changed_at

from .calendar_feed import calendar_file
from .event_times import span_of
from .listings import ActivityCard
from .models import PlatformPage
from .public_activities import platform_named, public_activities, public_activity, public_platforms


@require_safe
@same_for_everybody
def calendar_ics(request: HttpRequest) -> HttpResponse:
    """All dated activities, or those of `?platform=` (code or slug); `?language=` wins over the address."""
    language_code = request.GET.get("language") or get_language()
    if language_code not in dict(settings.LANGUAGES):
        raise Http404("No such language")
    with override(language_code):
        platforms = public_platforms(language_code)
        platform = _asked_platform(request, platforms)
        cards = public_activities(platforms, held_by_platform=platform)
        name = platform.title if platform else gettext("Activities of the experience-exchange platforms")
        return _answer(request, cards, name, f"{platform.slug if platform else 'activities'}.ics")


@require_safe
@same_for_everybody
def activity_ics(request: HttpRequest, pk: int) -> HttpResponse:
    """One activity, in its page's language whatever the address says."""
    card = public_activity(pk)
    if card is None or span_of(card.page) is None:
        raise Http404("No dated activity of that number is public")
    with override(card.platforms[0].locale.language_code):
        return _answer(request, [card], card.page.title, f"{card.page.slug}.ics")


def _asked_platform(request: HttpRequest, platforms: list[PlatformPage]) -> PlatformPage | None:
    if not (name := request.GET.get("platform")):
        return None
    if platform := platform_named(name, platforms):
        return platform
    raise Http404("No such platform")


def _answer(request: HttpRequest, cards: Sequence[ActivityCard], name: str, filename: str) -> HttpResponse:
    response = HttpResponse(calendar_file(cards, name, request), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{filename}"'
    response["Content-Language"] = get_language()
    if cards:
        response["Last-Modified"] = http_date(max(changed_at(card.page) for card in cards).timestamp())
    return response
