"""What is filled in on the queue's screen, besides its filters."""

from __future__ import annotations

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from ..approval.models import SavedView

LONGEST_REASON = 2000
# More digits than any row's number has.
TOO_LONG = 19


class ChangesForm(forms.Form):
    """`chosen` is valid with the hash of each row's text beside it, as `hash-<number>`."""

    reason = forms.CharField(
        label=_("What has to be changed"),
        max_length=LONGEST_REASON,
        widget=AdminAutoHeightTextInput,
        help_text=_("All chosen papers get this reason; their authors read it."),
        error_messages={"required": _("Say what has to be changed.")},
    )

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data)
        self.numbers = [int(one) for one in _chosen(data) if one.isdecimal() and len(one) < TOO_LONG]

    @property
    def chosen(self) -> dict[int, str]:
        return {number: self.data.get(f"hash-{number}", "") for number in self.numbers}

    def clean(self) -> dict[str, object]:
        if not self.numbers:
            raise forms.ValidationError(_("Choose at least one paper."))
        return super().clean()


def _chosen(data: QueryDict | None) -> list[str]:
    return data.getlist("chosen") if data is not None else []


class SavedViewForm(forms.Form):
    name = forms.CharField(label=_("Name of the view"), max_length=SavedView._meta.get_field("name").max_length)
