"""The public side of joining: the form, and what happens next."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe
from django_ratelimit.core import is_ratelimited

from manassat.core.client_address import client_network

from .join_form import JoinForm
from .join_requests import CONTACT_FIELDS, keep_request

# One office asks for all its platforms from one address, mistakes included.
MOST_REQUESTS = "20/h"


def unlisted(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Kept by no cache and by no search engine."""

    @wraps(view)
    def wrapped(request: HttpRequest) -> HttpResponse:
        response = view(request)
        response["X-Robots-Tag"] = "noindex"
        return response

    return never_cache(wrapped)


@unlisted
@sensitive_post_parameters(*CONTACT_FIELDS)
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """`platform` (a code) and `authority` (a slug) in the address are chosen beforehand."""
    if request.method != "POST":
        return _show(request, JoinForm(initial=_chosen_beforehand(request)))
    form = JoinForm(request.POST)
    if _is_limited(request):
        return _show(request, form, is_limited=True, status=429)
    if not form.is_valid():
        return _show(request, form)
    # Whether one was waiting already is nobody's business: the answer is the same.
    if not form.is_from_a_robot:
        keep_request(form.save(commit=False))
    return redirect("join_thanks")


@unlisted
@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    return render(request, "platforms/membership/join_thanks.html")


def _chosen_beforehand(request: HttpRequest) -> dict[str, str]:
    return {"platform": request.GET.get("platform", ""), "local_authority": request.GET.get("authority", "")}


def _is_limited(request: HttpRequest) -> bool:
    return is_ratelimited(
        request, group="join", key=lambda group, request: client_network(request), rate=MOST_REQUESTS, increment=True
    )


def _show(request: HttpRequest, form: JoinForm, *, is_limited: bool = False, status: int = 200) -> HttpResponse:
    context = {"form": form, "is_limited": is_limited}
    return render(request, "platforms/membership/join.html", context, status=status)
