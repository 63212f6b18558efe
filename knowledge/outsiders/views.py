"""What an outside reviewer sees: the text, until when, and a form for comments. Nothing else of the review."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language_info
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods
from django_ratelimit.core import is_ratelimited

from manassat.core.client_address import client_network

from ..approval.models import OutsideReview
from .forms import CommentForm
from .links import review_behind
from .uses import record_comment, record_opening
from .validity import Closed, LinkClosedError, why_closed

# Of one connection; an office may hold several reviewers.
MOST_COMMENTS, MOST_OPENINGS = "20/h", "120/h"
# The link is a secret: no other site gets it as a referrer.
NO_REFERRER = "no-referrer"
# With «no-referrer» browsers send a form without its origin, and the check of the token refuses that.
NO_REFERRER_ELSEWHERE = "same-origin"


def secret(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Kept by no cache and no search engine, and told to no other site."""

    @wraps(view)
    def wrapped(request: HttpRequest, signed: str) -> HttpResponse:
        response = view(request, signed)
        response["X-Robots-Tag"] = "noindex"
        response.setdefault("Referrer-Policy", NO_REFERRER)
        return response

    return never_cache(wrapped)


@secret
@sensitive_post_parameters("comment")
@require_http_methods(["GET", "HEAD", "POST"])
def outside_review(request: HttpRequest, signed: str) -> HttpResponse:
    if _is_limited(request):
        return _closed(request, "limited", 429)
    found = review_behind(signed)
    if found is None:
        return _closed(request, "forged", 404)
    try:
        return _answer(request, found)
    except LinkClosedError as error:
        return _closed(request, error.reason, 410)


def _answer(request: HttpRequest, found: OutsideReview) -> HttpResponse:
    if reason := why_closed(found):
        raise LinkClosedError(reason)
    if request.method == "POST":
        form = CommentForm(request.POST, current_hash=found.approval_round.text_hash)
        if not form.is_valid():
            return _page(request, found, form)
        record_comment(found, form.cleaned_data["comment"])
        return redirect(f"{request.path}#comments")
    # A mail server that looks whether the link exists does not read.
    current = record_opening(found) if request.method == "GET" else found
    return _page(request, current, CommentForm(current_hash=current.approval_round.text_hash))


def _page(request: HttpRequest, found: OutsideReview, form: CommentForm) -> HttpResponse:
    paper = found.approval_round.revision.as_object()
    context = {
        "outside_review": found,
        "paper": paper,
        "paper_language": get_language_info(paper.locale.language_code),
        "form": form,
        "comments": found.uses.exclude(comment=""),
    }
    response = render(request, "knowledge/outsiders/review.html", context, status=422 if form.errors else 200)
    response["Referrer-Policy"] = NO_REFERRER_ELSEWHERE
    return response


def _closed(request: HttpRequest, reason: Closed | str, status: int) -> HttpResponse:
    return render(request, "knowledge/outsiders/closed.html", {"reason": str(reason)}, status=status)


def _is_limited(request: HttpRequest) -> bool:
    group, rate = ("outside-comment", MOST_COMMENTS) if request.method == "POST" else ("outside-review", MOST_OPENINGS)
    return is_ratelimited(
        request, group=group, key=lambda group, request: client_network(request), rate=rate, increment=True
    )
