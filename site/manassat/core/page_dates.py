"""When a page last changed in public."""

from __future__ import annotations

import datetime

from wagtail.models import Page

LONG_AGO = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


def changed_at(page: Page) -> datetime.datetime:
    """A page that no editor ever published has no such moment; asked twice, this still answers the same."""
    return page.last_published_at or page.latest_revision_created_at or LONG_AGO
