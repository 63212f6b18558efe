"""The form of a committee: each person once, chosen by name among those who have an account."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from manassat.core.collation import sort_key

from .admin_access import name_of
from .child_forms import NOBODY, Choices, RowForm, RowsPanel


class CommitteeForm(WagtailAdminModelForm):
    @cached_property
    def choices(self) -> dict[str, Choices]:
        users = get_user_model().objects.filter(is_active=True)
        people = [*NOBODY, *sorted(((user.pk, name_of(user)) for user in users), key=lambda one: sort_key(one[1]))]
        return {"user": people, "alternate": people}

    def is_valid(self) -> bool:
        return super().is_valid() and self._can_decide()

    def _can_decide(self) -> bool:
        # Here, because the models name this form.
        from .committee_problems import chosen_again, committee_problems

        forms = self.formsets["seats"].ordered_forms
        seats = [form.instance for form in forms]
        for place, field in chosen_again(seats):
            forms[place].add_error(field, _("This person is chosen twice: in a committee everybody has one vote."))
        for problem in committee_problems(self.instance, seats):
            self.add_error(None, problem)
        return not self.errors and not any(form.errors for form in forms)


class SeatForm(RowForm):
    def __init__(self, *args: Any, choices: dict[str, Choices], **kwargs: Any) -> None:
        super().__init__(*args, choices=choices, **kwargs)
        for name, people in choices.items():
            field = self.fields[name]
            # Sets its choices too.
            field.queryset = field.queryset.filter(is_active=True)
            field.choices = people


class SeatsPanel(RowsPanel):
    row_form = SeatForm
