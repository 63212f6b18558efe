from django.urls import URLPattern
from wagtail import hooks

from .importing.screen import admin_urls as importing
from .importing.screen.menu import import_menu_item

hooks.register("register_settings_menu_item", import_menu_item)


@hooks.register("register_admin_urls")
def search_addresses() -> list[URLPattern]:
    return importing.urlpatterns
