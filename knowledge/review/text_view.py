"""The text under vote by itself, drawn as readers will see it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from wagtail.utils.decorators import xframe_options_sameorigin_override

from .access import round_to_review


@require_GET
@xframe_options_sameorigin_override
def text_under_vote(request: HttpRequest, pk: int, revision_id: int) -> HttpResponse:
    """Of the version that the review screen was opened with: another one is not slipped under an open vote."""
    approval_round, _register = round_to_review(pk, request.user)
    if revision_id != approval_round.revision_id:
        response = render(request, "knowledge/review/other_text.html", {"approval_round": approval_round}, status=409)
    else:
        response = approval_round.revision.as_object().make_preview_request(request)
    response["X-Robots-Tag"] = "noindex"
    return response
