"""The board in the main menu; it takes the place of wagtail-localize's report."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from .access import user_may_open_board


class BoardMenuItem(MenuItem):
    """No query."""

    def is_shown(self, request: HttpRequest) -> bool:
        return user_may_open_board(request.user)


def board_menu_item() -> BoardMenuItem:
    return BoardMenuItem(
        _("Translation"),
        reverse_lazy("translation_board"),
        name="translation-board",
        icon_name="wagtail-localize-language",
        order=245,
    )


def without_stock_report(request: HttpRequest, items: list[MenuItem]) -> None:
    """It lists strings without saying what is outdated, and pages only once they were sent."""
    stock = reverse("wagtail_localize:translations_report")
    items[:] = [item for item in items if item.url != stock]
