"""Whole addresses, for readers that come without one: feed readers, calendars, search engines."""

from __future__ import annotations

from django.http import HttpRequest
from wagtail.models import Site


def site_root(request: HttpRequest) -> str:
    """Such as `https://example.org`, without a slash at the end. At most 1 query a request."""
    site = Site.find_for_request(request)
    return site.root_url if site else f"{request.scheme}://{request.get_host()}"


def absolute(request: HttpRequest, path: str) -> str:
    """`path` of this site as a whole address; what is whole already stays as it is."""
    return f"{site_root(request)}{path}" if path.startswith("/") else path
