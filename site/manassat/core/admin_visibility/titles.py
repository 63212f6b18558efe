"""The titles the admin shows, for whoever is asking.

Replaces `Page.get_admin_display_title`: a page class may override it, but choosers, flash messages, form errors and
the admin API ask plain `Page` objects too, and those know no other method. Some fifty templates and views take the
title from there, so that is where another platform's draft title ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.http import HttpRequest
from wagtail.models import Page

from .rule import admin_view_of

_request: ContextVar[HttpRequest | None] = ContextVar("admin_request", default=None)
_stock_title = Page.get_admin_display_title


@contextmanager
def titles_for(request: HttpRequest) -> Iterator[None]:
    token = _request.set(request)
    try:
        yield
    finally:
        _request.reset(token)


def title_for_asker(page: Page) -> str:
    """Outside the admin, in mails of a task or in a command, Wagtail's own."""
    request = _request.get()
    if request is None or not request.user.is_authenticated:
        return _stock_title(page)
    return admin_view_of(request.user).title_of(page)


def install() -> None:
    Page.get_admin_display_title = title_for_asker
