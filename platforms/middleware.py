"""A right ends with its term, in open sessions too."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from .mandates.rights import sync_rights

SYNCED_ON = "rights_synced_on"


class RightsOfTheDayMiddleware:
    """At a session's first request of a day. Within a day only a save changes rights, and that syncs by itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Readers have no session: they cost nothing, and their pages stay the same for everybody.
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            _sync_once_a_day(request)
        return self.get_response(request)


def _sync_once_a_day(request: HttpRequest) -> None:
    day = timezone.localdate()
    if request.session.get(SYNCED_ON) != day.isoformat():
        sync_rights(day, request.user)
        request.session[SYNCED_ON] = day.isoformat()
