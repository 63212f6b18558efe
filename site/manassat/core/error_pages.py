"""Errors at which nothing can be relied on: neither a query nor a request; what failed may be either."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from .languages import language_of_address

NOT_UNDERSTOOD = {
    "heading": _("The request was not understood"),
    "words": _("Something in it is not as this site expects it. Go back and try it in another way."),
}
WENT_WRONG = {
    "heading": _("Something went wrong"),
    "words": _("The fault is ours, and it has been recorded. Please try again in a few minutes."),
}


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return HttpResponse(_page(request, NOT_UNDERSTOOD), status=400)


def server_error(request: HttpRequest) -> HttpResponse:
    return HttpResponse(_page(request, WENT_WRONG), status=500)


def _page(request: HttpRequest, words: dict) -> str:
    """In the language of the address, and below it in the others."""
    own = language_of_address(request.path_info)
    others = [code for code, _name in settings.LANGUAGES if code != own]
    with override(own):
        return render_to_string("500.html", {"other_languages": others, **words})
