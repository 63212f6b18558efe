"""Pages that a form's sender has chosen; a dialog offers only what they see, a hand-made request may name any."""

from __future__ import annotations

from collections.abc import Iterator

from django.forms import ModelForm
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.models import Page

from .rule import admin_view_of


def refuse_unseen_pages(form: WagtailAdminPageForm) -> bool:
    """Of a valid form, its rows included; what was chosen before and is no longer seen may stay."""
    view = admin_view_of(form.for_user)
    unseen = [(one, name) for one, name, page in _newly_chosen(form) if not view.sees(page)]
    for one, name in unseen:
        one.add_error(name, one.fields[name].error_messages["invalid_choice"])
    return bool(unseen)


def _newly_chosen(form: WagtailAdminPageForm) -> Iterator[tuple[ModelForm, str, Page]]:
    rows = (row for formset in form.formsets.values() for row in formset.forms)
    for one in (form, *rows):
        for name, value in one.cleaned_data.items():
            if isinstance(value, Page) and name in one.changed_data:
                yield one, name, value
