"""Fields that several of these forms share."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import Governorate, PlatformPage
from .selection import platforms_with_members


class PlatformField(forms.ModelChoiceField):
    """One platform or region of the source language."""

    def __init__(self, **kwargs: object) -> None:
        defaults = {"label": _("Platform"), "empty_label": _("Choose a platform")}
        super().__init__(platforms_with_members(), **defaults | kwargs)

    def label_from_instance(self, platform: PlatformPage) -> str:
        return platform.title


class GovernorateField(forms.ModelChoiceField):
    def __init__(self, **kwargs: object) -> None:
        defaults = {"label": _("Governorate"), "empty_label": _("All governorates")}
        super().__init__(Governorate.objects.defer("outline"), **defaults | kwargs)

    def label_from_instance(self, governorate: Governorate) -> str:
        return governorate.name


class DayField(forms.DateField):
    """The browser's own calendar: it needs no script, and telephones have the better one."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
