"""The address alone says which language a reader gets: neither the browser's wishes nor a cookie lead away from it."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.utils.translation import activate, get_language, get_language_from_path

# There the user's own language is spoken.
ADMIN_PREFIXES = ("/admin/", "/django-admin/")


def language_of_address(path: str) -> str:
    return get_language_from_path(path) or settings.LANGUAGE_CODE


class AddressLanguageMiddleware(LocaleMiddleware):
    """Django's own says «Vary: Accept-Language» of all pages without a prefix, so that caches keep each many times."""

    def process_request(self, request: HttpRequest) -> None:
        activate(language_of_address(request.path_info))
        request.LANGUAGE_CODE = get_language()

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not request.path_info.startswith(ADMIN_PREFIXES):
            response.headers.setdefault("Content-Language", language_of_address(request.path_info))
        return response
