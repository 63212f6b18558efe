"""Public pages of records that stand outside the page tree."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .authority_list import authority_list
from .authority_profile import authority_profile
from .models import LocalAuthority


def local_authorities(request: HttpRequest) -> HttpResponse:
    """All authorities by governorate, narrowed down by `q`, `governorate` (ISO code) and `type`."""
    context = {"listing": authority_list(request.GET), "crumbs": [_front_page()]}
    return render(request, "platforms/local_authorities.html", context)


def local_authority(request: HttpRequest, slug: str) -> HttpResponse:
    authority = get_object_or_404(LocalAuthority.objects.select_related("governorate", "source"), slug=slug)
    profile = authority_profile(authority, get_language(), timezone.localdate())
    crumbs = [_front_page(), {"title": _("Local authorities"), "url": reverse("local_authorities")}]
    context = {"local_authority": authority, "profile": profile, "crumbs": crumbs}
    return render(request, "platforms/local_authority.html", context)


def _front_page() -> dict[str, str]:
    return {"title": _("Home"), "url": reverse("wagtail_serve", args=[""])}
