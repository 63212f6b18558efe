"""The citation of one public item as a file. The address is the same in every language: the text has one."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from manassat.core.caching import same_for_everybody
from manassat.core.public_pages import readable_in_any_language

from ..decisions.path import decision_path
from ..item_facts import item_facts
from ..listings import TYPES
from ..models import LibraryItem, PositionPaperPage
from . import bibtex, ris
from .page import citations_of
from .works import CitedWork


@require_safe
@same_for_everybody
def bibtex_file(request: HttpRequest, pk: str) -> HttpResponse:
    return _file(request, pk, bibtex.as_bibtex, bibtex.CONTENT_TYPE, "bib")


@require_safe
@same_for_everybody
def ris_file(request: HttpRequest, pk: str) -> HttpResponse:
    return _file(request, pk, ris.as_ris, ris.CONTENT_TYPE, "ris")


def _file(
    request: HttpRequest, pk: str, written: Callable[[CitedWork], str], content_type: str, extension: str
) -> HttpResponse:
    response = HttpResponse(written(_work(request, pk)), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="manassat-{pk}.{extension}"'
    return response


def _work(request: HttpRequest, pk: str) -> CitedWork:
    item = _public_item(pk)
    with override(item.locale.language_code):
        path = decision_path(item) if isinstance(item, PositionPaperPage) else None
        return citations_of(item, item_facts(item), path, request).work


def _public_item(pk: str) -> LibraryItem:
    for model in TYPES.values():
        if item := readable_in_any_language(model.objects.filter(pk=pk)).select_related("locale").first():
            return item
    raise Http404("No such item, or not public")
