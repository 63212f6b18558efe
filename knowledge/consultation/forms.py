"""A member's comment, its answer, and the summary at the end."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from manassat.core.plain_text import several_lines

from ..approval.models import Consultation, ConsultationComment

SUMMARY_LETTERS = 5000


class WrittenField(forms.CharField):
    """Signs that nobody sees are no text."""

    def __init__(self, *, rows: int, **kwargs: object) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows, "dir": "auto"}), **kwargs)

    def to_python(self, value: object) -> str:
        return several_lines(super().to_python(value))


class CommentForm(forms.ModelForm):
    text = WrittenField(label=_("comment"), rows=4, max_length=3000)
    paragraph = forms.IntegerField(widget=forms.HiddenInput)
    text_hash = forms.CharField(widget=forms.HiddenInput)

    class Meta:
        model = ConsultationComment
        fields = ["text"]


class AnswerForm(forms.ModelForm):
    is_accepted = forms.TypedChoiceField(
        label=_("Answer"),
        choices=[("yes", _("Accepted")), ("no", _("Not accepted"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    answer = WrittenField(label=_("why"), rows=3, max_length=3000, help_text=_("Readers see it, without your name."))

    class Meta:
        model = ConsultationComment
        fields = ["is_accepted", "answer"]

    def __init__(self, *args: object, instance: ConsultationComment, **kwargs: object) -> None:
        super().__init__(*args, instance=instance, prefix=str(instance.pk), **kwargs)
        self.initial["is_accepted"] = {True: "yes", False: "no"}.get(instance.is_accepted)


class ClosingForm(forms.ModelForm):
    summary = WrittenField(
        label=_("summary for readers"),
        rows=6,
        max_length=SUMMARY_LETTERS,
        help_text=_("What the members asked for and what changed. It is published with the paper."),
    )

    class Meta:
        model = Consultation
        fields = ["summary"]
