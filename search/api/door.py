"""What every address of the API has in common: who may ask, how often, and how long the answer keeps."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt
from django_ratelimit.core import get_usage

from manassat.core.caching import same_for_everybody
from manassat.core.client_address import client_network

from ..query import LANGUAGES

View = Callable[..., HttpResponse]
# Somebody who types quickly asks for suggestions four times a second, and offices share an address.
MOST_REQUESTS = "600/m"
METHODS = ("GET", "HEAD", "OPTIONS")
ALLOWED = ", ".join(METHODS)
NOTHING = "Nothing public stands at this address. See /api/v1/openapi.json."
# The data is public and no cookie is looked at, so that scripts of any site may read it.
CROSS_ORIGIN = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag, Retry-After"}
BEFOREHAND = {
    "Allow": ALLOWED,
    "Access-Control-Allow-Methods": ALLOWED,
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def open_to_all(view: View) -> View:
    """For reading only, as JSON whatever goes wrong; words are in the language asked for."""

    @csrf_exempt
    @wraps(view)
    def door(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = _answer(request, lambda: view(request, *args, **kwargs))
        for name, value in CROSS_ORIGIN.items():
            response[name] = value
        return response

    return door


def problem(status: int, detail: str, **headers: str) -> HttpResponse:
    """An answer in English that no cache keeps."""
    response = JsonResponse({"detail": detail}, status=status, headers={"Content-Language": "en", **headers})
    patch_cache_control(response, no_store=True)
    return response


def _answer(request: HttpRequest, look_up: Callable[[], HttpResponse]) -> HttpResponse:
    if request.method == "OPTIONS":
        return HttpResponse(status=204, headers=BEFOREHAND)
    if request.method not in METHODS:
        return problem(405, f"Only {ALLOWED} are answered.", Allow=ALLOWED)
    if wait := _seconds_to_wait(request):
        return problem(429, f"Too many requests. Ask again in {wait} seconds.", **{"Retry-After": str(wait)})
    try:
        return _in_language(request, look_up)
    except SuspiciousOperation:
        return problem(400, "The request is malformed or has too many parameters.")
    except Http404:
        return problem(404, NOTHING)


def _in_language(request: HttpRequest, look_up: Callable[[], HttpResponse]) -> HttpResponse:
    language = next((code for code in request.GET.getlist("language") if code in LANGUAGES), settings.LANGUAGE_CODE)
    with override(language):
        response = _as_get(request, look_up)
    response.headers.setdefault("Content-Language", language)
    if response.status_code != 200:
        patch_cache_control(response, no_store=True)
        return response
    return same_for_everybody(lambda request: response)(request)


def _as_get(request: HttpRequest, look_up: Callable[[], HttpResponse]) -> HttpResponse:
    """The views know GET alone; for HEAD the server leaves the body out."""
    asked, request.method = request.method, "GET"
    try:
        return look_up()
    finally:
        request.method = asked


def _seconds_to_wait(request: HttpRequest) -> int:
    usage = get_usage(
        request, group="api", key=lambda group, request: client_network(request), rate=MOST_REQUESTS, increment=True
    )
    return max(usage["time_left"], 1) if usage and usage["should_limit"] else 0
