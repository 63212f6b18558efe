"""The PDF of a paper stands below the paper itself, in each language."""

from django.urls import re_path

from .views import paper_pdf

urlpatterns = [re_path(r"^(?P<path>(?:[\w\-]+/)+)pdf/\Z", paper_pdf, name="paper_pdf")]
