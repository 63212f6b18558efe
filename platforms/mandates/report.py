"""The federation's report: who held which seat on a chosen day, vacancies included."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import AdminDateInput

from manassat.core.spreadsheets import HarmlessSpreadsheet

from ..models import Mandate
from ..permissions import user_oversees_platforms
from .seats import Seat, seats_on

VACANT = dict.fromkeys(("local_authority", "elected_on", "starts_on", "ends_on")) | {"person": _("Vacant")}


class DayForm(forms.Form):
    day = forms.DateField(label=_("On the day"), widget=AdminDateInput)


class CoordinationReportView(HarmlessSpreadsheet, ReportView):
    """`?day=2026-03-14`; today without it."""

    template_name = "platforms/reports/coordination.html"
    page_title = _("Coordination")
    header_icon = "key"
    index_url_name = "coordination_report"
    paginate_by = None
    export_headings = {
        "day": _("On the day"),
        "platform": _("Platform"),
        "role": _("Role"),
        "person": _("Person"),
        "local_authority": _("Local authority"),
        "elected_on": _("Elected on"),
        "starts_on": _("First day"),
        "ends_on": _("Last day"),
        "vacant_since": _("Vacant since"),
    }
    list_export = list(export_headings)
    columns = [Column(name, label=label, accessor=name) for name, label in export_headings.items() if name != "day"]

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not user_oversees_platforms(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def form(self) -> DayForm:
        return DayForm(self.request.GET if "day" in self.request.GET else {"day": timezone.localdate()})

    def get_queryset(self) -> list[dict[str, Any]]:
        """Nothing for a day that is none: the form says so."""
        day = self.form.cleaned_data["day"] if self.form.is_valid() else None
        return [_row(seat, day) for seat in seats_on(day)] if day else []

    def get_filename(self) -> str:
        return f"coordination-{self.form.cleaned_data['day']}" if self.form.is_valid() else "coordination"

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"form": self.form}


class CoordinationReportMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return user_oversees_platforms(request.user)


def coordination_menu_item() -> MenuItem:
    return CoordinationReportMenuItem(
        _("Coordination"), reverse("coordination_report"), name="coordination", icon_name="key", order=600
    )


def _row(seat: Seat, day: datetime.date) -> dict[str, Any]:
    place = {"day": day, "platform": seat.platform.title, "role": str(seat.role.label)}
    return place | (_holder(seat.mandate) if seat.mandate else VACANT | {"vacant_since": seat.vacant_since})


def _holder(mandate: Mandate) -> dict[str, Any]:
    authority = mandate.person.local_authority
    return {
        "person": mandate.person.name,
        "local_authority": str(authority) if authority else "",
        "elected_on": mandate.elected_on,
        "starts_on": mandate.starts_on,
        "ends_on": mandate.ends_on,
        "vacant_since": None,
    }
