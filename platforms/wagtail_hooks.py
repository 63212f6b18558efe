from django.urls import URLPattern, path
from wagtail import hooks

from .mandate_minutes import mandate_minutes
from .regions import PlatformPageViewSet, refuse_new_platform

hooks.register("before_create_page", refuse_new_platform)


@hooks.register("register_admin_urls")
def mandate_urls() -> list[URLPattern]:
    return [path("mandates/<int:pk>/minutes/", mandate_minutes, name="mandate_minutes")]


@hooks.register("register_admin_viewset")
def platform_viewset() -> PlatformPageViewSet:
    return PlatformPageViewSet()
