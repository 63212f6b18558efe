"""Whom to invite: the filter, and the choice among those it finds."""

from __future__ import annotations

from django import forms
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from ..enums import CouncilType, Region
from ..models import LocalAuthority
from ..widgets import Checklist
from .fields import GovernorateField, PlatformField
from .selection import authorities_beside, grouped_choices, is_invitable, state_label


class Scope(TextChoices):
    INVITABLE = "invitable", _("Only those that can be invited")
    ALL = "all", _("All, with their state")


class InvitationFilter(forms.Form):
    platform = PlatformField()
    governorate = GovernorateField(required=False)
    council_type = forms.ChoiceField(
        label=_("Type"), choices=[("", _("All types")), *CouncilType.choices], required=False
    )
    region = forms.ChoiceField(label=_("Region"), choices=[("", _("All regions")), *Region.choices], required=False)
    scope = forms.ChoiceField(label=_("Which authorities"), choices=Scope.choices, required=False)

    def found(self) -> list[LocalAuthority]:
        """Those of the places and types asked for, whatever their state on the platform. 1 query."""
        asked = {
            "governorate": self.cleaned_data["governorate"],
            "council_type": self.cleaned_data["council_type"],
            "governorate__region": self.cleaned_data["region"],
        }
        conditions = {name: value for name, value in asked.items() if value}
        return list(authorities_beside(self.cleaned_data["platform"]).filter(**conditions))

    @property
    def shows_all(self) -> bool:
        return self.cleaned_data["scope"] == Scope.ALL


class InvitationForm(forms.Form):
    """`shown` are offered; of those `found` besides them somebody may have been ticked a moment ago."""

    everyone = forms.BooleanField(required=False)
    local_authorities = forms.TypedMultipleChoiceField(
        label=_("local authorities"), coerce=int, required=False, widget=Checklist(_("local authorities"))
    )

    def __init__(self, *args: object, found: list[LocalAuthority], shows_all: bool, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.shown = found if shows_all else [one for one in found if is_invitable(one)]
        self.found = {one.pk: one for one in found}
        field = self.fields["local_authorities"]
        field.choices = grouped_choices(found, "pk", _with_state)
        field.widget.choices = grouped_choices(self.shown, "pk", _with_state)

    def clean(self) -> dict:
        data = super().clean()
        nobody = not data.get("everyone") and not data.get("local_authorities")
        if nobody and "local_authorities" not in self.errors:
            self.add_error("local_authorities", _("Tick at least one authority, or all of them."))
        return data

    def chosen(self) -> list[LocalAuthority]:
        if self.cleaned_data["everyone"]:
            return self.shown
        return [self.found[pk] for pk in self.cleaned_data["local_authorities"]]


class OneInvitationForm(forms.Form):
    platform = PlatformField()


def _with_state(local_authority: LocalAuthority) -> str:
    state = state_label(local_authority)
    return f"{local_authority.name} ({state})" if state else local_authority.name
