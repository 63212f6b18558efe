"""The board on the screen and as a file."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.paginator import WagtailPaginator
from wagtail.admin.views.reports import ReportView
from wagtail_localize.machine_translators import get_machine_translator

from manassat.core.models import PageTranslation, TranslationState

from .access import TranslatorsOnly
from .exchange.upload import UploadForm
from .filters import BoardFilter, kept_query
from .rows import Line, lines_of, rows_for
from .spreadsheet import BoardSpreadsheet


class BoardPaginator(WagtailPaginator):
    @property
    def items_count_label(self) -> str:
        return ngettext("%(number)d page", "%(number)d pages", self.count) % {"number": self.count}


class BoardScreen(TranslatorsOnly, BoardSpreadsheet, ReportView):
    http_method_names = ["get", "head"]
    template_name = "home/translation_board/board.html"
    page_title = _("Translation")
    header_icon = "wagtail-localize-language"
    index_url_name = "translation_board"
    paginator_class = BoardPaginator

    @cached_property
    def rows(self) -> QuerySet[PageTranslation]:
        return rows_for(self.request.user)

    @cached_property
    def filter(self) -> BoardFilter:
        return BoardFilter(self.request.GET, self.request.user, self.rows)

    def get_queryset(self) -> QuerySet[PageTranslation]:
        return self.filter.matching

    def get_export_url(self, format: str) -> str:
        return f"{self.index_url}?{kept_query(self.request.GET, export=format)}"

    def decorate_paginated_queryset(self, object_list: QuerySet[PageTranslation]) -> list[Line]:
        return lines_of(object_list)

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        own = {
            "filter": self.filter,
            "query": kept_query(self.request.GET),
            "outdated": self.rows.filter(state=TranslationState.OUTDATED).count(),
            "machine_waits": self.rows.filter(unconfirmed__gt=0).exists(),
            "has_machine": bool(get_machine_translator()),
            "upload_form": UploadForm(),
            "names_language": "locale" in self.filter.fields,
        }
        return super().get_context_data(**kwargs) | own
