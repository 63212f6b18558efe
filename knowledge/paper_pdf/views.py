"""A position paper as a PDF, for everybody who finds the paper itself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from manassat.core.caching import same_for_everybody
from manassat.core.pdf.facts import DocumentFacts
from manassat.core.pdf.responses import pdf_response
from manassat.core.public_pages import readable
from manassat.core.routing import route_of, serve

from ..citations.page import citations_of
from ..models import PositionPaperPage

BELOW = "pdf/"


@require_safe
def paper_pdf(request: HttpRequest, path: str) -> HttpResponse:
    """Elsewhere, and where no paper is public any more, what stands at the address without this view."""
    route = route_of(request, path)
    paper = route.page if route else None
    if isinstance(paper, PositionPaperPage) and _is_public(paper):
        return _document(request, paper)
    return serve(request, path if paper is None else f"{path}{BELOW}")


def _is_public(paper: PositionPaperPage) -> bool:
    """Papers behind a password are for the screen, and aliases show words of another language."""
    return readable(PositionPaperPage.objects.filter(pk=paper.pk), paper.locale.language_code).exists()


@same_for_everybody
def _document(request: HttpRequest, paper: PositionPaperPage) -> HttpResponse:
    context = paper.get_context(request)
    work = citations_of(paper, context["facts"], context["approval_path"], request).work
    path = context["approval_path"]
    document = DocumentFacts(
        title=work.title,
        url=work.url,
        summary=work.summary,
        authors=work.authors or [work.publisher],
        keywords=work.keywords,
        is_sample=paper.is_sample,
        made_public=path.decision.at if path else paper.first_published_at,
    )
    name = path.number if path else paper.slug
    return pdf_response(request, "pdf/paper.html", context | {"document": document}, name)
