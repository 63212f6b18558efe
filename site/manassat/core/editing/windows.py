"""Which open form made which version.

Every form carries a random id, its window. Whatever is saved from it is logged under that id, so a form is never
called out of date by its own autosave.
"""

from __future__ import annotations

import uuid

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.log_actions import LogContext
from wagtail.models import Page, PageLogEntry, Revision


def window_of(request: HttpRequest) -> uuid.UUID | None:
    """None where the request does not come from a form of the page editor."""
    try:
        return uuid.UUID(request.POST.get("editor_window", ""))
    except ValueError:
        return None


def log_under(window: uuid.UUID | None, request: HttpRequest) -> LogContext:
    """A context in which Wagtail's log entries bear `window` as the id that joins them."""
    context = LogContext(user=request.user)
    context.uuid = window or context.uuid
    return context


def versions_from(window: uuid.UUID | None, page: Page, request: HttpRequest) -> QuerySet[Revision]:
    """The user's versions of `page` saved from `window`, the newest first."""
    if window is None:
        return page.revisions.none()
    entries = PageLogEntry.objects.filter(page_id=page.pk, user_id=request.user.pk, uuid=window)
    return page.revisions.filter(pk__in=entries.values("revision_id")).order_by("-created_at", "-pk")
