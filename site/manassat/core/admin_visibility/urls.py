"""Wagtail's views that offer no other way to say what they show, at their own addresses and before them.

They bear no names: `reverse` keeps finding Wagtail's.
"""

from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from .choosers import PastedAddressView
from .reports import OwnHistoryReport, OwnPageTypesReport, OwnTranslationsReport, OwnWorkflowReport

REPORTS = {
    "reports/site-history/": OwnHistoryReport,
    "reports/workflow/": OwnWorkflowReport,
    "reports/page-types-usage/": OwnPageTypesReport,
    "localize/reports/translations/": OwnTranslationsReport,
}

urlpatterns = decorate_urlpatterns(
    [
        path("choose-external-link/", PastedAddressView.as_view()),
        *(path(address, report.as_view()) for address, report in REPORTS.items()),
        *(path(f"{address}results/", report.as_view(results_only=True)) for address, report in REPORTS.items()),
    ],
    require_admin_access,
)
