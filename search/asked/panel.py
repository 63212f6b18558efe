"""The way from the federation's first screen to what readers look for."""

from __future__ import annotations

from django.http import HttpRequest
from wagtail.admin.ui.components import Component

from platforms.permissions import user_oversees_platforms


class QuestionsPanel(Component):
    """A link alone: the screen counts its queries, and a report of its own says more than five lines."""

    template_name = "search/admin/questions_panel.html"
    # After the desk.
    order = 20

    class Media:
        css = {"all": ["manassat/admin/desk.css", "manassat/admin/search.css"]}


def add_questions_panel(request: HttpRequest, panels: list[Component]) -> None:
    if user_oversees_platforms(request.user):
        panels.append(QuestionsPanel())
