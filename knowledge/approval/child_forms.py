"""Rows of a form that share their lists of choices: each list is asked for once, however many rows there are."""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import InlinePanel

Choices = list[tuple[object, str]]
NOBODY: Choices = [("", "---------")]


class RowForm(WagtailAdminModelForm):
    """`choices` by the name of the field; what may be chosen is checked by the field's own queryset."""

    def __init__(self, *args: Any, choices: dict[str, Choices], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, offered in choices.items():
            self.fields[name].widget = forms.Select()
            self.fields[name].choices = offered


class RowsPanel(InlinePanel):
    """Its form has `choices` for the rows."""

    row_form: type[RowForm] = RowForm

    def get_form_options(self) -> dict[str, Any]:
        options = super().get_form_options()
        options["formsets"][self.relation_name] |= {"form": self.row_form, "inherit_kwargs": ["choices"]}
        return options
