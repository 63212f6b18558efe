"""The minutes of an election, for the federation only."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from manassat.media.private import send_private_file

from ..models import Mandate
from ..permissions import user_oversees_platforms


@require_safe
def mandate_minutes(request: HttpRequest, pk: int) -> FileResponse:
    """404 for everybody else too: that a mandate has minutes is nobody else's business."""
    if not user_oversees_platforms(request.user):
        raise Http404
    mandate = get_object_or_404(Mandate, pk=pk)
    if not mandate.minutes:
        raise Http404
    return send_private_file(mandate.minutes)
