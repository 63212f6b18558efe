from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from .admin_visibility.api import list_own_files
from .admin_visibility.choosers import pages_to_choose_from
from .editing.viewsets import EveryPageViewSet
from .translating.editor import ask_nothing_for_each_row, offer_what_leads_somewhere, publish_what_is_translated


@hooks.register("insert_global_admin_css")
def admin_style() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("manassat/admin/admin.css"))


hooks.register("construct_page_chooser_queryset", pages_to_choose_from)
# Before wagtail-localize's.
hooks.register("before_edit_page", publish_what_is_translated, order=-1)
hooks.register("construct_page_action_menu", offer_what_leads_somewhere)
ask_nothing_for_each_row(hooks._hooks["register_page_listing_more_buttons"])
# After the apps of images and documents.
hooks.register("construct_admin_api", list_own_files, order=1)


# After Wagtail's own viewset for all pages, which it replaces.
@hooks.register("register_admin_viewset", order=1)
def every_page() -> EveryPageViewSet:
    return EveryPageViewSet()
