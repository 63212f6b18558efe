from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from .admin_visibility.api import list_own_files
from .admin_visibility.choosers import pages_to_choose_from
from .editing.viewsets import EveryPageViewSet


@hooks.register("insert_global_admin_css")
def admin_style() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("manassat/admin/admin.css"))


hooks.register("construct_page_chooser_queryset", pages_to_choose_from)
# After the apps of images and documents.
hooks.register("construct_admin_api", list_own_files, order=1)


# After Wagtail's own viewset for all pages, which it replaces.
@hooks.register("register_admin_viewset", order=1)
def every_page() -> EveryPageViewSet:
    return EveryPageViewSet()
