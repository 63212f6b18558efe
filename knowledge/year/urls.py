"""A platform's year stands below the platform, in each language."""

from django.urls import re_path

from .views import year_pdf

urlpatterns = [re_path(r"^(?P<path>(?:[\w\-]+/)+)(?P<year>20\d\d)/pdf/\Z", year_pdf, name="platform_year_pdf")]
