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
from .translation_board import admin_urls as translation_board
from .translation_board.menu import board_menu_item, without_stock_report
from .viewsets import RegistersGroup

register_snippet(RegistersGroup)
hooks.register("register_account_settings_panel", DigestPanel)
hooks.register("construct_homepage_panels", arrange_panels)
hooks.register("construct_main_menu", add_own_platforms)
hooks.register("register_reports_menu_item", coordination_menu_item)
hooks.register("register_admin_menu_item", board_menu_item)
hooks.register("construct_reports_menu", without_stock_report)


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


@hooks.register("register_admin_urls")
def translation_addresses() -> list[URLPattern]:
    return translation_board.urlpatterns


# Before wagtail-localize's, three of whose addresses are answered here.
@hooks.register("register_admin_urls", order=-1)
def translation_addresses_in_place_of_stock() -> list[URLPattern]:
    return translation_board.in_place_of_stock
