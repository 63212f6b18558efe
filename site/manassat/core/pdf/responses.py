"""A template as a PDF, for views."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from ..addresses import site_root
from .facts import DocumentFacts
from .making import PdfNotMadeError, pdf_of

BUSY = 503
SECONDS_TO_WAIT = "30"


def pdf_response(request: HttpRequest, template: str, context: dict, file_name: str) -> HttpResponse:
    """`context` has `document`, DocumentFacts. `file_name`, for whoever saves it, is ASCII without its ending."""
    html = render_to_string(template, context, request)
    try:
        contents = pdf_of(html, f"{site_root(request)}/")
    except PdfNotMadeError:
        response = render(request, "pdf/not_made.html", status=BUSY)
        response["Retry-After"] = SECONDS_TO_WAIT
        return response
    response = HttpResponse(contents, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{file_name}.pdf"'
    _tell_search_engines(response, context["document"])
    return response


def _tell_search_engines(response: HttpResponse, document: DocumentFacts) -> None:
    """The page is the one to find, not its PDF; samples nobody is to find."""
    response["Link"] = f'<{document.url}>; rel="canonical"'
    if document.is_sample:
        response["X-Robots-Tag"] = "noindex"
