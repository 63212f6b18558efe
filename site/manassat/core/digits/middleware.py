"""The last step of an Arabic page where Arabic-Indic digits are set: one place for all that templates, dates, counts
and editors write."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from ..surroundings import kept_surroundings
from .html import page_in_arabic_digits


class DigitsMiddleware:
    """Only for what has the frame of the public site: there `Surroundings` knows, without a query of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        around = kept_surroundings(request)
        if around and around.has_arabic_digits and _is_html(response):
            response.content = page_in_arabic_digits(response.text)
        return response


def _is_html(response: HttpResponseBase) -> bool:
    return not response.streaming and response.get("Content-Type", "").startswith("text/html")
