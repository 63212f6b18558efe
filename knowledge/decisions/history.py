"""All that the ledger has of one paper, on the screen and as a file."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets.button import Button

from manassat.core.spreadsheets import HarmlessSpreadsheet

from ..approval.models import LedgerEntry
from ..models import PositionPaperPage
from .columns import CodeColumn, DetailsColumn, MomentColumn, OwnWordsColumn
from .history_json import history_response
from .permissions import user_can_read_history
from .words import details

TITLE = _("Decision register")


class PaperHistoryView(HarmlessSpreadsheet, ReportView):
    template_name = "knowledge/decisions/report.html"
    page_title = TITLE
    header_icon = "history"
    verbose_name_plural = _("entries of the register")
    paginate_by = None
    no_results_message = _("Nothing has been recorded of this paper yet.")
    columns = [
        Column("sequence", label=_("Entry")),
        MomentColumn("at", label=_("Date")),
        Column("event", label=_("Event"), accessor="get_event_display"),
        CodeColumn("number", label=_("Decision number")),
        DetailsColumn("details", label=_("Details"), accessor=details),
        OwnWordsColumn("actor_name", label=_("By")),
        CodeColumn("entry_hash", label=_("Hash")),
    ]
    export_headings = {
        "sequence": _("Entry"),
        "at": _("Date"),
        "event": _("Event"),
        "details": _("Details"),
        "actor_name": _("By"),
        "number": _("Decision number"),
        "title": _("Title"),
        "language": _("Language"),
        "text_hash": _("Hash of the text"),
        "previous_hash": _("Hash of the entry before"),
        "entry_hash": _("Hash"),
    }
    list_export = list(export_headings)

    def dispatch(self, request: HttpRequest, *args: object, page_id: int, **kwargs: object) -> HttpResponse:
        """404 for everybody else: not even the title is told."""
        self.paper = get_object_or_404(PositionPaperPage.objects.select_related("locale"), pk=page_id)
        if not user_can_read_history(request.user, self.paper):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.GET.get("export") == "json":
            return history_response(self.paper, self.get_queryset(), self.get_filename())
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[LedgerEntry]:
        return LedgerEntry.objects.of_page(self.paper).order_by("sequence")

    def get_page_subtitle(self) -> str:
        return self.paper.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        editor = reverse("wagtailadmin_pages:edit", args=[self.paper.pk])
        return [{"url": editor, "label": self.paper.title}, {"url": "", "label": TITLE, "sublabel": self.paper.title}]

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        address = self.get_export_url("json")
        button = Button(_("Download JSON"), url=address, icon_name="download", priority=110)
        return [*super().header_more_buttons, button]

    def get_filename(self) -> str:
        return f"decisions-{self.paper.pk}"

    def to_row_dict(self, item: LedgerEntry) -> dict[str, object]:
        said = {name: getattr(item, name, "") for name in self.list_export}
        at = timezone.localtime(item.at).strftime("%Y-%m-%d %H:%M:%S")
        return said | {"at": at, "event": item.get_event_display(), "details": " · ".join(details(item))}
