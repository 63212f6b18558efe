from django.urls import URLPattern, path
from wagtail import hooks

from .mandate_minutes import mandate_minutes


@hooks.register("register_admin_urls")
def mandate_urls() -> list[URLPattern]:
    return [path("mandates/<int:pk>/minutes/", mandate_minutes, name="mandate_minutes")]
