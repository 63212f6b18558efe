"""Public pages of records that stand outside the page tree."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language

from .authority_list import authority_list
from .authority_profile import authority_profile
from .models import LocalAuthority


def local_authorities(request: HttpRequest) -> HttpResponse:
    """All authorities by governorate, narrowed down by `q`, `governorate` (ISO code) and `type`."""
    return render(request, "platforms/local_authorities.html", {"listing": authority_list(request.GET)})


def local_authority(request: HttpRequest, slug: str) -> HttpResponse:
    authority = get_object_or_404(LocalAuthority.objects.select_related("governorate", "source"), slug=slug)
    profile = authority_profile(authority, get_language(), timezone.localdate())
    return render(request, "platforms/local_authority.html", {"local_authority": authority, "profile": profile})
