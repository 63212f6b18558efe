"""The register of all decisions, for the federation."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.views.reports import ReportView

from manassat.core.spreadsheets import HarmlessSpreadsheet
from platforms.permissions import user_oversees_platforms

from ..approval.models import LedgerEntry
from .columns import OwnWordsColumn
from .register_rows import RegisterRow, register_rows

UNBROKEN = "w-whitespace-nowrap"
HEADINGS = {
    "number": _("Decision number"),
    "title": _("Title"),
    "platform": _("Platform"),
    "language": _("Language"),
    "day": _("Date"),
    "state": _("State"),
}


def _history(row: RegisterRow) -> str | None:
    return reverse("moderation_history", args=[row.page_id]) if row.has_page else None


class DecisionRegisterView(HarmlessSpreadsheet, ReportView):
    """The newest first."""

    template_name = "knowledge/decisions/report.html"
    page_title = _("Decision register")
    header_icon = "history"
    verbose_name_plural = _("decisions of the register")
    index_url_name = "decision_register"
    no_results_message = _("Nothing has been decided yet.")
    columns = [
        TitleColumn("number", label=HEADINGS["number"], get_url=_history, classname=f"title {UNBROKEN}"),
        OwnWordsColumn("title", label=HEADINGS["title"]),
        OwnWordsColumn("platform", label=HEADINGS["platform"]),
        Column("language", label=HEADINGS["language"]),
        Column("day", label=HEADINGS["day"], classname=UNBROKEN),
        Column("state", label=HEADINGS["state"]),
    ]
    export_headings = HEADINGS
    list_export = list(HEADINGS)
    export_filename = "decisions"

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not user_oversees_platforms(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[LedgerEntry]:
        return LedgerEntry.objects.decisions().order_by("-sequence")

    def get_table(self, object_list: QuerySet[LedgerEntry]) -> Table:
        return super().get_table(register_rows(object_list))

    def decorate_paginated_queryset(self, object_list: QuerySet[LedgerEntry]) -> Iterable[LedgerEntry | RegisterRow]:
        """The table on the screen has been made before this is asked."""
        return register_rows(object_list) if self.is_export else object_list


class RegisterMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return user_oversees_platforms(request.user)


def register_menu_item() -> MenuItem:
    address = reverse("decision_register")
    return RegisterMenuItem(_("Decision register"), address, name="decisions", icon_name="history", order=610)
