"""Citations have one address, whatever the language."""

from django.urls import re_path

from .views import bibtex_file, ris_file

# No longer than a number in the database can be.
NUMBER = "(?P<pk>[1-9][0-9]{0,17})"

urlpatterns = [
    re_path(rf"^cite/{NUMBER}\.bib\Z", bibtex_file, name="citation_bibtex"),
    re_path(rf"^cite/{NUMBER}\.ris\Z", ris_file, name="citation_ris"),
]
