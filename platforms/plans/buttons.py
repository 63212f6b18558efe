"""The ways from Wagtail's own screens to a plan's delivery."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button, ListingButton
from wagtail.models import Page

from ..models import WorkPlanPage
from .delivery import user_can_follow

if TYPE_CHECKING:
    from manassat.users.models import User

LABEL = _("Plan and delivery")


def header_buttons(page: Page, user: User, **kwargs: object) -> Iterator[Button]:
    if _is_followed(page, user):
        yield Button(LABEL, _url(page), icon_name="tasks", priority=5)


def listing_buttons(page: Page, user: User, **kwargs: object) -> Iterator[ListingButton]:
    if _is_followed(page, user):
        yield ListingButton(LABEL, _url(page), icon_name="tasks", priority=5)


def _is_followed(page: Page, user: User) -> bool:
    return bool(page.pk) and page.specific_class is WorkPlanPage and user_can_follow(user, page)


def _url(plan: Page) -> str:
    return reverse("work_plan_delivery", args=[plan.pk])
