"""The admin's addresses. Before Wagtail's stand its views that offer no other way to say what they show, at their own.

They have names of their own, so that `reverse` keeps finding Wagtail's, and with it these.
"""

from django.urls import URLPattern, include, path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.generic import BaseListingView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from ..translating.records import SubmitRecord
from ..translating.views import SubmitPage, SyncTranslations, no_mirror
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
    path("localize/submit/page/<int:page_id>/", SubmitPage.as_view(), name="own_submit_page"),
    path(
        "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
        SubmitRecord.as_view(),
        name="own_submit_record",
    ),
    path("localize/update/<int:translation_source_id>/", SyncTranslations.as_view(), name="own_sync_translations"),
    path("localize/page/<int:page_id>/convert_to_alias/", no_mirror, name="own_no_mirror"),
    *listing("localize/reports/translations/", OwnTranslationsReport, "own_translations"),
]
urlpatterns = [*decorate_urlpatterns(own_views, require_admin_access), path("", include(wagtailadmin_urls))]
