"""A platform's year as a PDF, for everybody who finds the platform itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from manassat.core.caching import same_for_everybody
from manassat.core.pdf.facts import DocumentFacts
from manassat.core.pdf.responses import pdf_response
from manassat.core.public_pages import readable
from manassat.core.routing import route_of, serve
from platforms.models import PlatformPage

from ..citations.works import federation
from .collecting import PlatformYear, platform_year


@require_safe
def year_pdf(request: HttpRequest, path: str, year: str) -> HttpResponse:
    """Where there is no public platform, or nothing of that year, what stands at the address without this view."""
    route = route_of(request, path)
    platform = route.page if route else None
    if isinstance(platform, PlatformPage) and _is_public(platform):
        told = platform_year(platform, int(year), timezone.localdate())
        if told.says_something:
            return _document(request, platform, told)
    return serve(request, f"{path}{year}/pdf/")


def _is_public(platform: PlatformPage) -> bool:
    return readable(PlatformPage.objects.filter(pk=platform.pk), platform.locale.language_code).exists()


@same_for_everybody
def _document(request: HttpRequest, platform: PlatformPage, told: PlatformYear) -> HttpResponse:
    title = gettext("%(platform)s in %(year)d") % {"platform": platform.title, "year": told.year}
    url = platform.get_full_url(request) or ""
    told_of = {"summary": platform.audience, "authors": [federation()], "is_sample": platform.is_sample}
    document = DocumentFacts(title=title, url=url, **told_of)
    context = {"page": platform, "told": told, "document": document, "is_part_of_year": _is_running(told.year)}
    return pdf_response(request, "pdf/platform_year.html", context, f"{platform.slug}-{told.year}")


def _is_running(year: int) -> bool:
    return year >= timezone.localdate().year
