"""The way from the page editor to a paper's history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from ..models import PositionPaperPage
from .permissions import user_can_read_history

if TYPE_CHECKING:
    from manassat.users.models import User


def history_button(page: Page, user: User, **kwargs: object) -> Iterator[Button]:
    if page.pk and page.specific_class is PositionPaperPage and user_can_read_history(user, page):
        address = reverse("moderation_history", args=[page.pk])
        yield Button(_("Decision register"), address, icon_name="history", priority=55)
