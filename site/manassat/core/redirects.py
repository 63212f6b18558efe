"""Wagtail's redirects from old addresses, which it makes by itself when a page's address changes."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect


class PublicRedirectMiddleware(RedirectMiddleware):
    """An old address of a confidential page leads nowhere: the way on would tell that there is something."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        answer = super().process_response(request, response)
        return response if answer is not response and _leads_to_confidential(request) else answer


def _leads_to_confidential(request: HttpRequest) -> bool:
    """Asked as Wagtail does: with the query string, then without."""
    paths = [Redirect.normalise_path(path, decode_unicode=False) for path in (request.get_full_path(), request.path)]
    pages = [redirect.redirect_page for path in paths if (redirect := get_redirect(request, path))]
    return any(getattr(page.specific_class, "is_confidential", False) for page in pages if page)
