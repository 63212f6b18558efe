"""Public pages of records that stand outside the page tree."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from .authority_list import authority_list
from .authority_profile import authority_context, way_to_authorities
from .models import LocalAuthority


def local_authorities(request: HttpRequest) -> HttpResponse:
    """All authorities by governorate, narrowed down by `q`, `governorate` (ISO code) and `type`."""
    context = {"listing": authority_list(request.GET), "crumbs": way_to_authorities()[:1]}
    return render(request, "platforms/local_authorities.html", context)


def local_authority(request: HttpRequest, slug: str) -> HttpResponse:
    authority = get_object_or_404(LocalAuthority.objects.select_related("governorate", "source"), slug=slug)
    return render(request, "platforms/local_authority.html", authority_context(authority))
