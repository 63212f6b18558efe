"""A template as a PDF, for views."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from ..addresses import site_root
from .making import PdfNotMadeError, pdf_of

BUSY = 503
SECONDS_TO_WAIT = "30"


def pdf_response(request: HttpRequest, template: str, context: dict, file_name: str) -> HttpResponse:
    """`file_name` is ASCII, without its ending. Shown in the browser; whoever saves it gets the name."""
    html = render_to_string(template, context, request)
    try:
        contents = pdf_of(html, f"{site_root(request)}/")
    except PdfNotMadeError:
        response = render(request, "pdf/not_made.html", status=BUSY)
        response["Retry-After"] = SECONDS_TO_WAIT
        return response
    response = HttpResponse(contents, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{file_name}.pdf"'
    return response
