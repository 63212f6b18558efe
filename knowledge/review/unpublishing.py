"""Wagtail's ways of unpublishing a paper all lead to the form that asks for the reason."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem, UnpublishMenuItem
from wagtail.admin.views.pages.unpublish import UnpublishView
from wagtail.models import Page

from platforms.regions import SitePageViewSet

from .editor import is_paper


class WithdrawMenuItem(UnpublishMenuItem):
    label = _("Withdraw from the site")
    name = "action-withdraw"
    icon_name = "no-view"

    def get_url(self, context: dict) -> str:
        return reverse("moderation_withdraw", args=[context["page"].pk])


def offer_withdrawal(menu_items: list[ActionMenuItem], request: HttpRequest, context: dict) -> None:
    page = context.get("page")
    if page and is_paper(page):
        menu_items[:] = [
            WithdrawMenuItem(order=item.order) if isinstance(item, UnpublishMenuItem) else item for item in menu_items
        ]


def ask_for_the_reason(request: HttpRequest, page: Page) -> HttpResponse | None:
    return redirect("moderation_withdraw", page.pk) if is_paper(page) else None


class AskingUnpublishView(UnpublishView):
    """Wagtail runs its hook after its own question only."""

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        return ask_for_the_reason(request, self.object) or super().get(request, *args, **kwargs)


class PaperPageViewSet(SitePageViewSet):
    """Wagtail keeps one viewset for all page types."""

    unpublish_view_class = AskingUnpublishView
