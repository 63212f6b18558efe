"""Files that machines ask for at the root of the site."""

from __future__ import annotations

from django.contrib.sitemaps import views as sitemap_views
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from manassat.core.addresses import absolute
from manassat.core.caching import same_for_everybody

from .sitemaps import SITEMAPS, EntrySitemap

CLOSED = ("/admin/", "/django-admin/")


@require_safe
@same_for_everybody
def sitemap(request: HttpRequest) -> HttpResponse:
    """All addresses while one file holds them, an index of files after that."""
    sitemaps = _sitemaps(request)
    if all(one.paginator.num_pages == 1 for one in sitemaps.values()):
        return sitemap_views.sitemap(request, sitemaps).render()
    return sitemap_views.index(request, sitemaps, sitemap_url_name="sitemap_section").render()


@require_safe
@same_for_everybody
def sitemap_section(request: HttpRequest, section: str) -> HttpResponse:
    return sitemap_views.sitemap(request, _sitemaps(request), section=section).render()


@require_safe
@same_for_everybody
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED), ""]
    lines.append(f"Sitemap: {absolute(request, reverse('sitemap'))}\n")
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def _sitemaps(request: HttpRequest) -> dict[str, EntrySitemap]:
    return {section: sitemap_class(request) for section, sitemap_class in SITEMAPS.items()}
