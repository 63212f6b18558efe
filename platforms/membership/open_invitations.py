"""Invitations that wait for an answer, the longest first."""

from __future__ import annotations

from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_filters import ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from manassat.core.spreadsheets import HarmlessSpreadsheet

from ..enums import MembershipState
from ..models import Governorate, Membership, PlatformPage
from .access import FederationOnly
from .columns import DayColumn
from .selection import platforms_with_members


def governorates(request: HttpRequest) -> QuerySet[Governorate]:
    return Governorate.objects.defer("outline")


def platforms(request: HttpRequest) -> QuerySet[PlatformPage]:
    return platforms_with_members()


class OpenInvitationFilterSet(WagtailFilterSet):
    platform = ModelChoiceFilter(queryset=platforms, label=_("platform"))
    governorate = ModelChoiceFilter(
        field_name="local_authority__governorate", queryset=governorates, label=_("governorate")
    )

    class Meta:
        model = Membership
        fields = ["platform"]


class OpenInvitationsView(FederationOnly, HarmlessSpreadsheet, ReportView):
    page_title = _("Open invitations")
    header_icon = "mail"
    index_url_name = "membership_invitations"
    index_results_url_name = "membership_invitations_results"
    filterset_class = OpenInvitationFilterSet
    no_results_message = _("No invitation waits for an answer.")
    columns = [
        TitleColumn(
            "local_authority",
            label=_("local authority"),
            get_url=lambda membership: reverse("membership_answer", args=[membership.pk]),
        ),
        Column("platform", label=_("platform")),
        DayColumn("invited_on", label=_("invited on")),
    ]
    list_export = ["local_authority", "platform", "invited_on"]
    export_filename = "open-invitations"

    def get_base_queryset(self) -> QuerySet[Membership]:
        waiting = Membership.objects.filter(state=MembershipState.INVITED)
        rows = waiting.select_related("local_authority__governorate", "platform")
        rows = rows.defer("local_authority__governorate__outline")
        return rows.order_by(F("invited_on").asc(nulls_first=True), "pk")
