from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.snippets.models import register_snippet

from .shortcuts import ShortcutsPanel
from .viewsets import RegistersGroup

register_snippet(RegistersGroup)


@hooks.register("construct_homepage_panels")
def show_shortcuts(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(ShortcutsPanel())
