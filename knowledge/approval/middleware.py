"""In the admin a closed gate is a sentence above the page one came from, not an error page."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from manassat.core.translating.errors import UntranslatedError

from .errors import GateClosedError, NotReadyError


class ClosedGateMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        home = reverse("wagtailadmin_home")
        sentences = _sentences(exception)
        if not sentences or not request.path.startswith(home):
            return None
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            return JsonResponse({"success": False, "error_message": " ".join(sentences)}, status=403)
        for sentence in sentences:
            messages.error(request, sentence)
        return HttpResponseRedirect(_came_from(request, home))


def _sentences(exception: Exception) -> list[str]:
    """Empty for what is no refusal. Wagtail's forms let a record go that others hold, and end in an error page."""
    if isinstance(exception, ProtectedError):
        return [_("This is in use elsewhere and cannot be deleted.")]
    if isinstance(exception, NotReadyError | UntranslatedError):
        return exception.messages
    return [str(exception)] if isinstance(exception, GateClosedError) else []


def _came_from(request: HttpRequest, otherwise: str) -> str:
    """Only a page that can be asked for again without doing anything."""
    address = request.headers.get("referer", "")
    is_ours = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if is_ours else otherwise
