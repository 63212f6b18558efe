"""Fields of the editor that choose several things at once."""

from __future__ import annotations

from django import forms
from django.forms.renderers import BaseRenderer, TemplatesSetting

SEARCHABLE_FROM = 20


class Checklist(forms.CheckboxSelectMultiple):
    """Tick boxes in a frame of their own; a long list can be searched, and says what is chosen.

    Complete without JavaScript: the search field then stays hidden.
    """

    template_name = "platforms/widgets/checklist.html"

    class Media:
        css = {"all": ["manassat/admin/checklist.css"]}
        js = ["manassat/admin/checklist.js"]

    def __init__(self, label: str, attrs: dict | None = None) -> None:
        super().__init__(attrs)
        self.label = label

    def get_context(self, name: str, value: object, attrs: dict | None) -> dict:
        context = super().get_context(name, value, attrs)
        options = sum(len(options) for _group, options, _index in context["widget"]["optgroups"])
        context["widget"] |= {"label": self.label, "is_searchable": options >= SEARCHABLE_FROM}
        return context

    def render(self, name: str, value: object, attrs: dict | None = None, renderer: BaseRenderer | None = None) -> str:
        """From the project's templates, whatever renders the form."""
        return super().render(name, value, attrs, TemplatesSetting())
