"""Whom to invite, and what they say."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from manassat.core.plain_text import one_line, several_lines

from ..approval.models import OutsideReview, OutsideReviewUse


class InvitationForm(forms.ModelForm):
    class Meta:
        model = OutsideReview
        fields = ["name", "email", "language"]
        widgets = {
            "name": forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
            "email": forms.EmailInput(attrs={"dir": "ltr", "autocomplete": "off"}),
        }
        help_texts = {"language": gettext_lazy("Of the mail and of the page that its link opens.")}

    def clean_name(self) -> str:
        """Signs that nobody sees are no name, and no line break reaches a mail."""
        if name := one_line(self.cleaned_data["name"]):
            return name
        raise forms.ValidationError(self.fields["name"].error_messages["required"], code="required")


class CommentForm(forms.ModelForm):
    """`text_hash` names the text that stood above the form."""

    text_hash = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = OutsideReviewUse
        fields = ["comment"]
        widgets = {"comment": forms.Textarea(attrs={"rows": 8, "dir": "auto"})}

    def __init__(self, *args: object, current_hash: str, **kwargs: object) -> None:
        super().__init__(*args, initial={"text_hash": current_hash}, **kwargs)
        self.current_hash = current_hash
        self.fields["comment"].required = True

    def clean_comment(self) -> str:
        if comment := several_lines(self.cleaned_data["comment"]):
            return comment
        raise forms.ValidationError(self.fields["comment"].error_messages["required"], code="required")

    def clean(self) -> dict:
        data = super().clean()
        if data.get("text_hash") != self.current_hash:
            self._show_as_current()
            self.add_error(None, _("The text has changed since you opened it. Please read it again, then send."))
        return data

    def _show_as_current(self) -> None:
        """The page that says so shows the new text."""
        self.data = self.data.copy()
        self.data["text_hash"] = self.current_hash
