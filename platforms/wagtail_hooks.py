from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from .activity_admin.buttons import header_buttons, listing_buttons
from .activity_admin.views import CopyActivityView, ReportView
from .mandates.minutes import mandate_minutes
from .membership import urls as membership_addresses
from .membership.buttons import platform_buttons, record_buttons
from .membership.menu import memberships_menu, missing_members_item
from .models import WorkPlanPage
from .notifications.mandates import REMINDED
from .plans import buttons as plan_buttons
from .plans import views as plan_views
from .plans.drafts import plan_for_new_platform
from .regions import SitePageViewSet, refuse_new_platform
from .working_groups.menu import working_groups_menu_item
from .working_groups.note_privacy import hide_from_strangers, leave_out_of_choosers, leave_out_of_explorer

hooks.register("before_create_page", refuse_new_platform)
hooks.register("after_publish_page", plan_for_new_platform)
hooks.register("register_page_header_buttons", header_buttons)
hooks.register("register_page_listing_buttons", listing_buttons)
hooks.register("register_admin_menu_item", working_groups_menu_item)
hooks.register("before_serve_page", hide_from_strangers, order=-1)
hooks.register("construct_explorer_page_queryset", leave_out_of_explorer)
hooks.register("construct_page_chooser_queryset", leave_out_of_choosers)
hooks.register("register_page_header_buttons", plan_buttons.header_buttons)
hooks.register("register_page_listing_buttons", plan_buttons.listing_buttons)
hooks.register("register_snippet_listing_buttons", record_buttons)
hooks.register("register_page_header_buttons", platform_buttons)


@hooks.register("register_admin_urls")
def mandate_urls() -> list[URLPattern]:
    return [path("mandates/<int:pk>/minutes/", mandate_minutes, name="mandate_minutes")]


@hooks.register("register_admin_urls")
def activity_urls() -> list[URLPattern]:
    return [
        path("activities/<int:page_id>/copy/", CopyActivityView.as_view(), name="activity_copy"),
        path("activities/<int:page_id>/report/", ReportView.as_view(), name="activity_report"),
    ]


# After core's, which it extends.
@hooks.register("register_admin_viewset", order=2)
def page_viewset() -> SitePageViewSet:
    return SitePageViewSet()


@hooks.register("register_log_actions")
def log_of_reminders(actions: LogActionRegistry) -> None:
    actions.register_action(REMINDED, _("Remind of the end of a term"), _("Reminded of the end of the term"))


@hooks.register("register_admin_urls")
def work_plan_urls() -> list[URLPattern]:
    return [
        path("work-plans/<int:pk>/", plan_views.delivery, name="work_plan_delivery"),
        path("work-plans/<int:pk>/<int:row_pk>/make/", plan_views.make, name="work_plan_make"),
        path("work-plans/<int:pk>/<int:row_pk>/drop/", plan_views.drop_row, name="work_plan_drop"),
    ]


@hooks.register("before_create_page")
def tell_platform_what_it_is_given(request: HttpRequest, parent_page: Page, page_class: type[Page]) -> None:
    if page_class is WorkPlanPage:
        parent_page.is_given_a_plan = True


@hooks.register("register_log_actions")
def log_what_became_of_plans(actions: LogActionRegistry) -> None:
    actions.register_action("platforms.make_activity", _("Make an activity"), _("Activity made from the plan"))
    actions.register_action("platforms.drop_activity", _("Drop an activity"), _("Planned activity dropped"))


@hooks.register("register_admin_urls")
def membership_urls() -> list[URLPattern]:
    return membership_addresses.urlpatterns


@hooks.register("register_admin_menu_item")
def show_memberships() -> MenuItem:
    return memberships_menu()


@hooks.register("register_reports_menu_item")
def report_missing_members() -> MenuItem:
    return missing_members_item()
