from django.urls import URLPattern
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from .approval.viewsets import ApprovalGroup
from .consultation import admin_urls as consultation
from .decisions import admin_urls as decisions
from .decisions.buttons import history_button
from .decisions.register import register_menu_item
from .moderation import admin_urls as moderation
from .moderation.menu import queue_menu_item
from .outsiders import admin_urls as outsiders
from .review import admin_urls as review
from .review.editor import review_button, tell_of_approval
from .review.unpublishing import PaperPageViewSet, ask_for_the_reason, offer_withdrawal

register_snippet(ApprovalGroup)
hooks.register("register_admin_menu_item", queue_menu_item)
hooks.register("register_page_header_buttons", review_button)
hooks.register("register_page_header_buttons", history_button)
hooks.register("register_reports_menu_item", register_menu_item)
hooks.register("before_edit_page", tell_of_approval)
hooks.register("before_unpublish_page", ask_for_the_reason)
hooks.register("construct_page_action_menu", offer_withdrawal)


@hooks.register("register_admin_urls")
def approval_addresses() -> list[URLPattern]:
    parts = (moderation, review, outsiders, consultation, decisions)
    return [pattern for part in parts for pattern in part.urlpatterns]


# After the platforms', which it extends.
@hooks.register("register_admin_viewset", order=3)
def paper_viewset() -> PaperPageViewSet:
    return PaperPageViewSet()
