"""Traps that no reader notices: a field nobody sees, and a form that is never filled within seconds."""

from __future__ import annotations

from django import forms
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.utils.translation import gettext as _

FEWEST_SECONDS = 3


class RobotTraps(forms.Form):
    homepage = forms.CharField(required=False, widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}))
    opened = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def stamp(self) -> str:
        """When the form was opened, signed; one that was forged or lost is replaced."""
        kept = self.data.get("opened", "") if self.is_bound else ""
        return kept if _age_known(kept) else TimestampSigner().sign("join")

    @property
    def is_from_a_robot(self) -> bool:
        """It gets the same answer as everybody, and nothing is stored."""
        return bool(self.cleaned_data.get("homepage"))

    def clean(self) -> dict:
        data = super().clean()
        if _is_too_fast(data.get("opened", "")):
            self.add_error(None, _("That was faster than anybody can read. Please send the form once more."))
        return data


def _is_too_fast(stamp: str) -> bool:
    """A stamp that is too old for those few seconds is a good one."""
    try:
        TimestampSigner().unsign(stamp, max_age=FEWEST_SECONDS)
    except SignatureExpired:
        return False
    except BadSignature:
        return True
    return True


def _age_known(stamp: str) -> bool:
    try:
        TimestampSigner().unsign(stamp)
    except BadSignature:
        return False
    return True
