"""The ways to a copy and to the report from the list of pages and from the editor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button, ListingButton
from wagtail.models import Page

from ..event_times import is_over
from .access import is_activity

if TYPE_CHECKING:
    from manassat.users.models import User


def header_buttons(page: Page, user: User, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if is_activity(page) and page.permissions_for_user(user).can_edit():
        if is_over(page.specific, timezone.localdate()):
            yield Button(_report_label(page), _url("activity_report", page), icon_name="form", priority=1)
        yield Button(_("Copy to a new day"), _url("activity_copy", page), icon_name="copy", priority=2)


def listing_buttons(page: Page, user: User, next_url: str | None = None) -> Iterator[Button]:
    """In the row itself, so that the copy is two clicks away."""
    if is_activity(page) and page.permissions_for_user(user).can_edit():
        if is_over(page.specific, timezone.localdate()):
            yield ListingButton(_report_label(page), _url("activity_report", page), priority=20)
        yield ListingButton(_("Copy to a new day"), _url("activity_copy", page), priority=30)


def _report_label(page: Page) -> str:
    return _("Edit the report") if page.specific.reported_on else _("Write the report")


def _url(name: str, page: Page) -> str:
    return reverse(name, args=[page.pk])
