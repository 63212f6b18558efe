"""The forms of the review screen and of what is done to a public paper."""

from __future__ import annotations

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from manassat.users.models import User
from platforms.notifications.recipients import MODEL_BACKEND

from ..approval.enums import Choice
from ..approval.models import ApprovalRound
from ..approval.seats import Register
from ..approval.standing import excluded_from
from .people import name_of

REASON_LETTERS = 3000


def reason_field(label: str, *, rows: int, required: bool = True, help_text: str = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows, "dir": "auto"})
    return forms.CharField(
        label=label, widget=widget, max_length=REASON_LETTERS, required=required, help_text=help_text
    )


class VoteForm(forms.Form):
    choice = forms.ChoiceField(choices=Choice.choices, error_messages={"required": _("There is no such vote.")})
    text_hash = forms.CharField(max_length=64)
    reason = reason_field(_("Reason (required to request changes)"), rows=1, required=False)


class PersonField(forms.ModelChoiceField):
    def label_from_instance(self, person: User) -> str:
        return name_of(person)


class ReassignForm(forms.Form):
    from_user = PersonField(
        label=_("Whose seat"), queryset=User.objects.none(), required=False, empty_label=_("Nobody's: one seat more")
    )
    to_user = PersonField(label=_("To whom"), queryset=User.objects.none())
    why = reason_field(_("Reason"), rows=2)

    def __init__(self, *args: object, approval_round: ApprovalRound, register: Register) -> None:
        super().__init__(*args)
        holders = {seat.user.pk for seat in register.seats_of(approval_round)}
        self.fields["from_user"].queryset = _by_name(User.objects.filter(pk__in=holders))
        others = may_enter_the_admin().exclude(pk__in=holders | (excluded_from(approval_round) - {None}))
        self.fields["to_user"].queryset = _by_name(others)


class WithdrawForm(forms.Form):
    reason = reason_field(
        _("Reason, for readers"),
        rows=5,
        help_text=_("Readers who follow a link to this paper find its number, the day and this reason."),
    )


def may_enter_the_admin() -> QuerySet[User]:
    return get_user_model().objects.with_perm("wagtailadmin.access_admin", backend=MODEL_BACKEND)


def _by_name(people: QuerySet[User]) -> QuerySet[User]:
    return people.order_by("first_name", "last_name", "username")
