"""The admin API's lists of images and documents; Wagtail's name every file of every public collection.

Its pages are those of the explorer already, under titles that `titles.py` answers for.
"""

from __future__ import annotations

from django.db.models import QuerySet
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet

from .files import files_of


class OwnDocumentsAPIViewSet(DocumentsAdminAPIViewSet):
    def get_queryset(self) -> QuerySet:
        return super().get_queryset().filter(pk__in=files_of(self.request.user, self.model).values("pk"))


class OwnImagesAPIViewSet(ImagesAdminAPIViewSet):
    def get_queryset(self) -> QuerySet:
        return super().get_queryset().filter(pk__in=files_of(self.request.user, self.model).values("pk"))


def list_own_files(router: WagtailAPIRouter) -> None:
    """Takes the place of Wagtail's endpoints of the same names."""
    router.register_endpoint("images", OwnImagesAPIViewSet)
    router.register_endpoint("documents", OwnDocumentsAPIViewSet)
