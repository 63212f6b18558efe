"""Whoever does not want the digest says so in the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab
from wagtail.users.models import UserProfile

if TYPE_CHECKING:
    from manassat.users.models import User

# Wagtail keeps there, by name, what a user does not want to see again.
SWITCHED_OFF = "weekly_digest"


def wants_digest(user: User) -> bool:
    profile = getattr(user, "wagtail_userprofile", None)
    return not (profile and profile.dismissibles.get(SWITCHED_OFF))


class DigestForm(forms.ModelForm):
    wants_digest = forms.BooleanField(
        label=_("Weekly digest"),
        required=False,
        help_text=_("Once a week what waits for you and what is new on your platforms; no mail when there is nothing."),
    )

    class Meta:
        model = UserProfile
        fields: list[str] = []

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.initial["wants_digest"] = not self.instance.dismissibles.get(SWITCHED_OFF)

    def save(self, commit: bool = True) -> UserProfile:
        self.instance.dismissibles[SWITCHED_OFF] = not self.cleaned_data["wants_digest"]
        return super().save(commit)


class DigestPanel(BaseSettingsPanel):
    name = "digest"
    title = _("Weekly digest")
    tab = notifications_tab
    order = 200
    form_class = DigestForm
    form_object = "profile"
