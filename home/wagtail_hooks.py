from django.http import HttpRequest
from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.site_summary import SummaryItem
from wagtail.snippets.models import register_snippet

from platforms.mandates.report import CoordinationReportView, coordination_menu_item

from .desk.menu import add_own_platforms
from .desk.panels import arrange_panels
from .desk.urls import urlpatterns as desk_urls
from .digest.preferences import DigestPanel
from .viewsets import RegistersGroup

register_snippet(RegistersGroup)
hooks.register("register_account_settings_panel", DigestPanel)
hooks.register("construct_homepage_panels", arrange_panels)
hooks.register("construct_main_menu", add_own_platforms)
hooks.register("register_reports_menu_item", coordination_menu_item)


@hooks.register("construct_homepage_summary_items", order=1000)
def count_nothing_of_others(request: HttpRequest, items: list[SummaryItem]) -> None:
    """Last of all. Wagtail counts the pages of the whole tree there, other platforms' drafts included."""
    items.clear()


@hooks.register("register_admin_urls")
def desk_addresses() -> list[URLPattern]:
    return desk_urls


@hooks.register("register_admin_urls")
def report_addresses() -> list[URLPattern]:
    return [path("reports/coordination/", CoordinationReportView.as_view(), name="coordination_report")]
