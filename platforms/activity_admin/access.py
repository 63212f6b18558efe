"""Which activity an address means, and whether the user has any business there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.models import Page

from ..models import BaseActivityPage

if TYPE_CHECKING:
    from manassat.users.models import User


def activity_to_edit(page_id: int, user: User) -> BaseActivityPage:
    """404 for what is no activity, mirrors another page, or is not the user's to edit: it tells nobody what exists."""
    page = get_object_or_404(Page.objects.filter(alias_of__isnull=True), pk=page_id).specific
    if not isinstance(page, BaseActivityPage) or not page.permissions_for_user(user).can_edit():
        raise Http404
    return page


def is_activity(page: Page) -> bool:
    """Without a query, for a page that was not read with its type's own fields."""
    return bool(page.pk) and not page.alias_of_id and issubclass(page.specific_class or Page, BaseActivityPage)
