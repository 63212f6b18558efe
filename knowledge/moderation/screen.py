"""The queue on the screen and as a file."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.mixins import UserPassesTestMixin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.reports import ReportView

from ..approval.models import SavedView
from .access import user_may_open_queue
from .columns import headings
from .entries import QueueEntry
from .filters import QueueFilter, kept_query
from .forms import ChangesForm, SavedViewForm
from .frame import FRAME_SECONDS, frame_of
from .rounds import entries_for
from .sorting import in_order
from .spreadsheet import QueueSpreadsheet


class QueuePaginator(WagtailPaginator):
    @property
    def items_count_label(self) -> str:
        return ngettext("%(number)d paper", "%(number)d papers", self.count) % {"number": self.count}


class QueueScreen(UserPassesTestMixin, QueueSpreadsheet, ReportView):
    """The forms that were refused, if one was, say so; the filters of the address hold for them as well."""

    raise_exception = True
    http_method_names = ["get", "head"]
    template_name = "knowledge/moderation/queue.html"
    page_title = _("Moderation queue")
    header_icon = "clipboard-list"
    index_url_name = "moderation_queue"
    paginator_class = QueuePaginator
    changes_form: ChangesForm | None = None
    view_form: SavedViewForm | None = None

    def test_func(self) -> bool:
        """Whoever has a paper in the queue may open it: nothing more is asked then."""
        return bool(self.entries) or user_may_open_queue(self.request.user)

    @cached_property
    def entries(self) -> list[QueueEntry]:
        return entries_for(self.request.user)

    @cached_property
    def filter(self) -> QueueFilter:
        return QueueFilter(self.request.GET, self.entries)

    @cached_property
    def query(self) -> str:
        return kept_query(self.request.GET)

    def get_queryset(self) -> list[QueueEntry]:
        return in_order(self.filter.matching, self.request.GET.get("sort", ""))

    def get_export_url(self, format: str) -> str:
        return f"{self.index_url}?{kept_query(self.request.GET, export=format)}"

    @property
    def saved_views(self) -> QuerySet[SavedView]:
        return SavedView.objects.filter(user=self.request.user)

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        own = {
            "filter": self.filter,
            "query": self.query,
            "headings": headings(self.request.GET),
            "saved_views": self.saved_views,
            "changes_form": self.changes_form or ChangesForm(),
            "view_form": self.view_form or SavedViewForm(),
            "frame": frame_of(self.request),
            "frame_seconds": FRAME_SECONDS,
            "can_decide": any(entry.is_mine for entry in self.object_list),
            "overdue": sum(entry.is_overdue for entry in self.object_list),
        }
        return super().get_context_data(**kwargs) | own

    def refused(self, request: HttpRequest) -> HttpResponse:
        """The same screen with what is wrong beside the field."""
        response = self.get(request)
        response.status_code = 422
        return response
