from django.urls import URLPattern
from wagtail import hooks

from .consultation import admin_urls as consultation
from .decisions import admin_urls as decisions
from .moderation import admin_urls as moderation
from .outsiders import admin_urls as outsiders
from .review import admin_urls as review


@hooks.register("register_admin_urls")
def approval_addresses() -> list[URLPattern]:
    parts = (moderation, review, outsiders, consultation, decisions)
    return [pattern for part in parts for pattern in part.urlpatterns]
