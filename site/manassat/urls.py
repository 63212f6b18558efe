"""Addresses. Arabic has no prefix, English has /en/."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.static import serve as serve_file
from wagtail import urls as wagtail_urls
from wagtail.documents import urls as wagtaildocs_urls

from manassat.core.routing import serve

handler400 = "manassat.core.error_pages.bad_request"
handler500 = "manassat.core.error_pages.server_error"

urlpatterns = [
    path("admin/", include("manassat.core.admin_visibility.urls")),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("home.urls")),
    path("", include("platforms.file_urls")),
    path("", include("knowledge.citations.urls")),
    path("", include("knowledge.harvest.urls")),
    path("", include("search.api.urls")),
]

if settings.SERVES_MEDIA:
    urlpatterns += [path("media/<path:path>", serve_file, {"document_root": settings.MEDIA_ROOT})]

urlpatterns += i18n_patterns(
    path("", include("platforms.urls")),
    path("", include("knowledge.urls")),
    path("", include("search.urls")),
    # The page password's form and the readers' login first: the pattern of pages takes their addresses too.
    *(pattern for pattern in wagtail_urls.urlpatterns if pattern.name != "wagtail_serve"),
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
    prefix_default_language=False,
)
