"""The day of an answer or of leaving: never before what it answers, never to come."""

from __future__ import annotations

import datetime

from django import forms
from django.db.models import TextChoices
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..models import Membership
from .answers import record_acceptance, record_leaving, record_refusal
from .fields import DayField


class Answer(TextChoices):
    ACCEPTED = "accepted", gettext_lazy("The authority joins")
    DECLINED = "declined", gettext_lazy("The authority declines")


class DayForm(forms.Form):
    """`earliest` names the day before which `day` makes no sense, if one is known."""

    day = DayField(label=gettext_lazy("On which day"), initial=timezone.localdate)
    too_early = gettext_lazy("This is before %(day)s.")

    def __init__(self, *args: object, membership: Membership, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.membership = membership

    def clean_day(self) -> datetime.date:
        day = self.cleaned_data["day"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come."))
        if self.earliest and day < self.earliest:
            raise forms.ValidationError(self.too_early % {"day": date_format(self.earliest)})
        return day


class AnswerForm(DayForm):
    answer = forms.ChoiceField(label=gettext_lazy("Answer"), choices=Answer.choices, widget=forms.RadioSelect)
    field_order = ["answer", "day"]
    too_early = gettext_lazy("The authority was invited on %(day)s only.")

    @property
    def earliest(self) -> datetime.date | None:
        return self.membership.invited_on

    def record(self) -> None:
        record = record_acceptance if self.cleaned_data["answer"] == Answer.ACCEPTED else record_refusal
        record(self.membership.pk, self.cleaned_data["day"])


class LeavingForm(DayForm):
    too_early = gettext_lazy("The authority joined on %(day)s only.")

    @property
    def earliest(self) -> datetime.date | None:
        return self.membership.joined_on

    def record(self) -> None:
        record_leaving(self.membership.pk, self.cleaned_data["day"])
