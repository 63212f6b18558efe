"""The API has one address, whatever the language; the page that describes it stands in both."""

from django.urls import path, re_path, register_converter

from .door import open_to_all
from .interface import api
from .language_prefix import LanguagePrefix
from .views import description, nothing

register_converter(LanguagePrefix, "language_prefix")

_patterns, _app_name, _namespace = api.urls
for _pattern in _patterns:
    _pattern.callback = open_to_all(_pattern.callback)

urlpatterns = [
    path("api/v1/", (_patterns, _app_name, _namespace)),
    re_path(r"^api/v1/", open_to_all(nothing)),
    path("<language_prefix:prefix>api/", description, name="api"),
]
