"""Public pages of records that stand outside the page tree."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from .models import LocalAuthority


def local_authorities(request: HttpRequest) -> HttpResponse:
    """All authorities by governorate."""
    return render(request, "platforms/local_authorities.html", {})


def local_authority(request: HttpRequest, slug: str) -> HttpResponse:
    authority = get_object_or_404(LocalAuthority.objects.select_related("governorate", "source"), slug=slug)
    return render(request, "platforms/local_authority.html", {"local_authority": authority})
