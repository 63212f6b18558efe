from __future__ import annotations

from django.urls import URLPattern, path

from .views import CheckView, ErrorsView, UploadView

urlpatterns: list[URLPattern] = [
    path("library-import/", UploadView.as_view(), name="library_import"),
    path("library-import/check/", CheckView.as_view(), name="library_import_check"),
    path("library-import/errors/", ErrorsView.as_view(), name="library_import_errors"),
]
