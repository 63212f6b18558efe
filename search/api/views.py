"""What stands around the API: its description for people, and what is said where nothing is."""

from __future__ import annotations

from typing import NoReturn

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from manassat.core.addresses import absolute
from manassat.core.view_pages import ViewPage

from .described import ADDRESSES, FILTERS
from .door import MOST_REQUESTS

ROOT = "/api/v1/"


@require_safe
def description(request: HttpRequest) -> HttpResponse:
    """For people."""
    view_page = ViewPage(
        title=_("Data for programs"),
        description=_("The knowledge library as JSON: search, lists and single items, free for everybody to use."),
        path=[(_("Home"), reverse("wagtail_serve", args=[""]))],
    )
    context = {
        "view_page": view_page,
        "root": absolute(request, ROOT),
        "search_begins": absolute(request, f"{ROOT}search?"),
        "addresses": ADDRESSES,
        "filters": FILTERS,
        "most_requests": int(MOST_REQUESTS.removesuffix("/m")),
    }
    return render(request, "search/api/description.html", context)


def nothing(request: HttpRequest) -> NoReturn:
    raise Http404
