from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from .group_menu import working_groups_menu_item
from .mandate_minutes import mandate_minutes
from .note_privacy import hide_from_strangers, leave_out_of_choosers, leave_out_of_explorer
from .notifications.mandates import REMINDED
from .regions import SitePageViewSet, refuse_new_platform

hooks.register("before_create_page", refuse_new_platform)
hooks.register("register_admin_menu_item", working_groups_menu_item)
hooks.register("before_serve_page", hide_from_strangers, order=-1)
hooks.register("construct_explorer_page_queryset", leave_out_of_explorer)
hooks.register("construct_page_chooser_queryset", leave_out_of_choosers)


@hooks.register("register_admin_urls")
def mandate_urls() -> list[URLPattern]:
    return [path("mandates/<int:pk>/minutes/", mandate_minutes, name="mandate_minutes")]


@hooks.register("register_admin_viewset")
def page_viewset() -> SitePageViewSet:
    return SitePageViewSet()


@hooks.register("register_log_actions")
def log_of_reminders(actions: LogActionRegistry) -> None:
    actions.register_action(REMINDED, _("Remind of the end of a term"), _("Reminded of the end of the term"))
