"""Requests to join, the longest waiting first."""

from __future__ import annotations

from django.db.models import QuerySet
from django.forms import RadioSelect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from ..enums import JoinRequestState
from ..models import JoinRequest
from .access import FederationOnly
from .columns import DayColumn
from .open_invitations import platforms


class JoinRequestFilterSet(WagtailFilterSet):
    """Waiting ones, unless others are asked for."""

    state = ChoiceFilter(
        choices=JoinRequestState.choices,
        label=_("state"),
        method="in_state",
        widget=RadioSelect,
        empty_label=None,
        null_label=_("All"),
    )
    platform = ModelChoiceFilter(queryset=platforms, label=_("platform"))

    class Meta:
        model = JoinRequest
        fields = ["platform"]

    def in_state(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        return rows if value == self.filters["state"].null_value else rows.filter(state=value)


def _marked(join_request: JoinRequest) -> str:
    mark = f" · {gettext('Sample')}" if join_request.is_sample else ""
    return f"{join_request.local_authority}{mark}"


class JoinRequestsView(FederationOnly, ReportView):
    page_title = _("Requests to join")
    header_icon = "user"
    index_url_name = "join_requests"
    index_results_url_name = "join_requests_results"
    filterset_class = JoinRequestFilterSet
    no_results_message = _("No request waits for a decision.")
    columns = [
        TitleColumn("local_authority", label=_("local authority"), accessor=_marked, url_name="join_request"),
        Column("platform", label=_("platform")),
        DayColumn("asked_at", label=_("asked on")),
        Column("state", label=_("state"), accessor="get_state_display"),
    ]

    def get_filterset_kwargs(self) -> dict:
        asked = self.request.GET.copy()
        asked.setdefault("state", JoinRequestState.WAITING)
        return super().get_filterset_kwargs() | {"data": asked}

    def get_base_queryset(self) -> QuerySet[JoinRequest]:
        rows = JoinRequest.objects.select_related("local_authority__governorate", "platform")
        return rows.defer("local_authority__governorate__outline").order_by("asked_at", "pk")
