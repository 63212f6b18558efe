from django.urls import URLPattern
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .asked import admin_urls as asked
from .asked.panel import add_questions_panel
from .asked.promotion_views import leave_out_empty_report
from .asked.report import questions_menu_item
from .importing.screen import admin_urls as importing
from .importing.screen.menu import import_menu_item
from .synonym_admin.viewset import SynonymGroupViewSet

register_snippet(SynonymGroupViewSet)
hooks.register("construct_homepage_panels", add_questions_panel)
hooks.register("construct_reports_menu", leave_out_empty_report)
hooks.register("register_reports_menu_item", questions_menu_item)
hooks.register("register_settings_menu_item", import_menu_item)


@hooks.register("register_admin_urls")
def search_addresses() -> list[URLPattern]:
    return [*asked.urlpatterns, *importing.urlpatterns]
