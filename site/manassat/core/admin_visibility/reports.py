"""Wagtail's reports that count or name pages and files of the whole site, narrowed to what the user owns.

The others (tasks, ageing, locked pages) ask for the right to change, publish or unlock each page already.
"""

from __future__ import annotations

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django_filters import ModelChoiceFilter
from wagtail.admin.views.reports.audit_logging import LogEntriesView, SiteHistoryReportFilterSet
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.admin.views.reports.workflows import WorkflowReportFilterSet, WorkflowView
from wagtail.models import Page, PageLogEntry, get_page_content_types
from wagtail_localize.views.report import TranslationsReportView

from .people import submitters, writers_of_history
from .rule import admin_view_of, owned_by


class OwnPageTypesReport(PageTypesUsageReportView):
    """Counts and names own pages only; the types themselves are no secret."""

    def get_queryset(self) -> QuerySet:
        queryset = super().get_queryset()
        if admin_view_of(self.request.user).is_whole:
            return queryset
        pages = self._pages()
        last = pages.filter(content_type=OuterRef("pk")).order_by(F("latest_revision_created_at").desc(nulls_last=True))
        return queryset.annotate(
            count=Count("pages", filter=Q(pages__in=pages.values("pk")), distinct=True),
            last_edited_page_id=Subquery(last.values("pk")[:1]),
        ).order_by("-count", "app_label", "model")

    def _pages(self) -> QuerySet:
        pages = owned_by(self.request.user, Page.objects.order_by())
        language_code = self.filters.form.cleaned_data.get("page_locale")
        return pages.filter(locale__language_code=language_code) if language_code else pages


class OwnHistoryFilterSet(SiteHistoryReportFilterSet):
    def get_users_queryset(self) -> QuerySet:
        return writers_of_history(self.request)


class OwnHistoryReport(LogEntriesView):
    """Pages on the way to the own part are somebody else's work. Of files Wagtail tells superusers only."""

    filterset_class = OwnHistoryFilterSet

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        queryset = super().filter_queryset(queryset)
        if queryset.model is not PageLogEntry or admin_view_of(self.request.user).is_whole:
            return queryset
        return queryset.filter(page__in=owned_by(self.request.user, Page.objects.order_by()).values("pk"))


class OwnTranslationsReport(TranslationsReportView):
    """A translation's source is named as it was at the last draft, so it is shown to its owners only."""

    def get_queryset(self) -> QuerySet:
        # Wagtail-localize leaves the order, and so what stands on which page of the list, to the database.
        queryset = super().get_queryset().order_by("-pk")
        if admin_view_of(self.request.user).is_whole:
            return queryset
        keys = owned_by(self.request.user, Page.objects.order_by()).values("translation_key")
        is_page = Q(source__specific_content_type__in=get_page_content_types())
        return queryset.filter(~is_page | Q(source__object__translation_key__in=keys))


class OwnWorkflowFilterSet(WorkflowReportFilterSet):
    requested_by = ModelChoiceFilter(field_name="requested_by", queryset=submitters)


class OwnWorkflowReport(WorkflowView):
    """Its rows are those of pages one may change; its filter names whoever submitted any page."""

    filterset_class = OwnWorkflowFilterSet
