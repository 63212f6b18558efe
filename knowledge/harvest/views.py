"""The one address of OAI-PMH 2.0: library catalogues and search engines of science fetch from it what is public."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods
from django_ratelimit.core import is_ratelimited

from manassat.core.addresses import absolute
from manassat.core.client_address import client_network

from .answers import ANSWERS
from .arguments import read_arguments
from .errors import OF_NO_MEANING, HarvestError
from .xml import add, as_bytes, envelope

# A harvester fetches the whole library in one go, a hundred records a request.
MOST_REQUESTS = "120/m"
WAIT_SECONDS = 60


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def oai(request: HttpRequest) -> HttpResponse:
    """A POST changes nothing: the protocol allows both ways to ask."""
    if _is_limited(request):
        # The protocol's way to ask for patience; harvesters come back by themselves.
        return HttpResponse(status=503, headers={"Retry-After": WAIT_SECONDS})
    return HttpResponse(_answer(request), content_type="text/xml; charset=utf-8")


def _answer(request: HttpRequest) -> bytes:
    base_url, arguments = absolute(request, reverse("oai")), {}
    try:
        arguments = read_arguments(request.POST if request.method == "POST" else request.GET)
        root = envelope(base_url, arguments)
        verb = arguments["verb"]
        ANSWERS[verb](add(root, verb), arguments, request, base_url)
    except HarvestError as error:
        root = envelope(base_url, {} if error.code in OF_NO_MEANING else arguments)
        add(root, "error", str(error), code=error.code)
    return as_bytes(root)


def _is_limited(request: HttpRequest) -> bool:
    return is_ratelimited(
        request, group="oai", key=lambda group, request: client_network(request), rate=MOST_REQUESTS, increment=True
    )
