from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from .mandate_minutes import mandate_minutes
from .notifications.mandates import REMINDED
from .regions import PlatformPageViewSet, refuse_new_platform

hooks.register("before_create_page", refuse_new_platform)


@hooks.register("register_admin_urls")
def mandate_urls() -> list[URLPattern]:
    return [path("mandates/<int:pk>/minutes/", mandate_minutes, name="mandate_minutes")]


@hooks.register("register_admin_viewset")
def platform_viewset() -> PlatformPageViewSet:
    return PlatformPageViewSet()


@hooks.register("register_log_actions")
def log_of_reminders(actions: LogActionRegistry) -> None:
    actions.register_action(REMINDED, _("Remind of the end of a term"), _("Reminded of the end of the term"))
