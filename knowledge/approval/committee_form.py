"""The form of a committee: each person once, chosen by name among those who have an account."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import InlinePanel

from .admin_access import name_of

People = list[tuple[object, str]]


class CommitteeForm(WagtailAdminModelForm):
    @cached_property
    def people(self) -> People:
        """Asked for once, for all seats."""
        users = get_user_model().objects.filter(is_active=True)
        return [("", "---------"), *sorted(((user.pk, name_of(user)) for user in users), key=lambda one: one[1])]

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


class SeatForm(WagtailAdminModelForm):
    def __init__(self, *args: Any, people: People, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("user", "alternate"):
            self.fields[name].queryset = get_user_model().objects.filter(is_active=True)
            self.fields[name].choices = people


class SeatsPanel(InlinePanel):
    def get_form_options(self) -> dict[str, Any]:
        options = super().get_form_options()
        options["formsets"][self.relation_name] |= {"form": SeatForm, "inherit_kwargs": ["people"]}
        return options
