"""The API has one address, whatever the language; the page that describes it stands in both (search/urls.py)."""

from django.urls import path, re_path

from .door import open_to_all
from .interface import api
from .views import nothing

_patterns, _app_name, _namespace = api.urls
for _pattern in _patterns:
    _pattern.callback = open_to_all(_pattern.callback)

urlpatterns = [
    path("api/v1/", (_patterns, _app_name, _namespace)),
    re_path(r"^api/v1/", open_to_all(nothing)),
]
