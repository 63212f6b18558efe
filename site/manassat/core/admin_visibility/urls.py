"""The admin's addresses. Before Wagtail's stand its views that offer no other way to say what they show, at their own.

They have names of their own, so that `reverse` keeps finding Wagtail's, and with it these.
"""

from django.urls import URLPattern, include, path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.generic import BaseListingView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from .choosers import PastedAddressView
from .first_screen import FirstScreen
from .listing import OwnFormPages
from .reports import OwnHistoryReport, OwnPageTypesReport, OwnTranslationsReport, OwnWorkflowReport


def listing(address: str, view: type[BaseListingView], name: str) -> list[URLPattern]:
    results = view.as_view(results_only=True)
    return [path(address, view.as_view(), name=name), path(f"{address}results/", results, name=f"{name}_results")]


own_views = [
    path("", FirstScreen.as_view(), name="own_first_screen"),
    path("choose-external-link/", PastedAddressView.as_view(), name="own_choose_external_link"),
    *listing("reports/site-history/", OwnHistoryReport, "own_site_history"),
    *listing("reports/workflow/", OwnWorkflowReport, "own_workflow"),
    *listing("reports/page-types-usage/", OwnPageTypesReport, "own_page_types_usage"),
    *listing("forms/", OwnFormPages, "own_forms"),
    *listing("localize/reports/translations/", OwnTranslationsReport, "own_translations"),
]
urlpatterns = [*decorate_urlpatterns(own_views, require_admin_access), path("", include(wagtailadmin_urls))]
