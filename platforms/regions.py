"""Platforms and regions are the federation's to add, whatever right a coordinator has on the tree."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from wagtail.admin.views.pages.create import AddSubpageView
from wagtail.models import Page

from manassat.core.admin_visibility.listing import OwnPageFilterSet
from manassat.core.editing.viewsets import EveryPageViewSet

from .models import PlatformPage
from .permissions import user_oversees_platforms


class AddBelowPlatformView(AddSubpageView):
    """Does not offer what `refuse_new_platform` would refuse."""

    def get_context_data(self, **kwargs: object) -> dict:
        if not user_oversees_platforms(self.request.user):
            platform = (PlatformPage._meta.app_label, PlatformPage._meta.model_name)
            self.page_types = [page_type for page_type in self.page_types if page_type[1:3] != platform]
        return super().get_context_data(**kwargs)


class SitePageViewSet(EveryPageViewSet):
    """Wagtail keeps one viewset for all page types, so what the packages add to it meets here."""

    filterset_class = OwnPageFilterSet
    add_subpage_view_class = AddBelowPlatformView


def refuse_new_platform(request: HttpRequest, parent: Page, page_class: type[Page]) -> None:
    if issubclass(page_class, PlatformPage) and not user_oversees_platforms(request.user):
        raise PermissionDenied
