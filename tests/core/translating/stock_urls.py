"""The site with the admin as Wagtail and wagtail-localize have it, without our views before theirs."""

from django.urls import include, path
from wagtail.admin import urls as wagtailadmin_urls

from manassat.urls import urlpatterns as ours

urlpatterns = [path("admin/", include(wagtailadmin_urls)), *ours[1:]]
