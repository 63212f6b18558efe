"""The report on who is missing, on the screen and as a spreadsheet."""

from __future__ import annotations

from django.db.models import QuerySet
from django.forms import RadioSelect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from manassat.core.spreadsheets import HarmlessSpreadsheet

from ..enums import CouncilType, MembershipState, Region
from ..models import LocalAuthority, PlatformPage
from .access import FederationOnly
from .columns import DayColumn
from .missing_members import NEVER_ASKED, missing_from, summary_of
from .open_invitations import governorates, platforms
from .selection import platforms_with_members, state_label

STATES = [(NEVER_ASKED, _("Never asked"))] + [
    (state.value, state.label) for state in MembershipState if state != MembershipState.ACTIVE
]


class MissingFilterSet(WagtailFilterSet):
    """The platform is not a condition on authorities: the report asks the chosen one what it lacks."""

    platform = ModelChoiceFilter(queryset=platforms, label=_("platform"), method="as_it_is", empty_label=None)
    governorate = ModelChoiceFilter(queryset=governorates, label=_("governorate"))
    council_type = ChoiceFilter(choices=CouncilType.choices, label=_("type"), widget=RadioSelect, empty_label=_("All"))
    region = ChoiceFilter(
        field_name="governorate__region",
        choices=Region.choices,
        label=_("region"),
        widget=RadioSelect,
        empty_label=_("All"),
    )
    state = ChoiceFilter(choices=STATES, label=_("state"), method="in_state", widget=RadioSelect, empty_label=_("All"))

    class Meta:
        model = LocalAuthority
        fields = ["governorate", "council_type"]

    def as_it_is(self, rows: QuerySet, name: str, value: object) -> QuerySet:
        return rows

    def in_state(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        return rows.filter(membership_state=None if value == NEVER_ASKED else value)


class MissingMembersView(FederationOnly, HarmlessSpreadsheet, ReportView):
    """Of the first platform, until another is chosen."""

    page_title = _("Who is missing")
    header_icon = "group"
    results_template_name = "platforms/membership/missing_results.html"
    index_url_name = "missing_members"
    index_results_url_name = "missing_members_results"
    filterset_class = MissingFilterSet
    no_results_message = _("Nobody is missing.")
    columns = [
        TitleColumn(
            "name", label=_("local authority"), get_url=lambda one: reverse("membership_invite_one", args=[one.pk])
        ),
        Column("governorate.name", label=_("governorate"), accessor="governorate.name"),
        Column("council_type", label=_("type"), accessor="get_council_type_display"),
        Column("state", label=_("state"), accessor=lambda one: state_label(one) or _("Never asked")),
        DayColumn("membership_invited_on", label=_("invited on")),
    ]
    list_export = [
        "name_ar",
        "name_en",
        "governorate.name",
        "get_council_type_display",
        "governorate.get_region_display",
        "state",
        "membership_invited_on",
        "membership_answered_on",
        "membership_left_on",
    ]
    export_headings = {
        "governorate.name": _("governorate"),
        "get_council_type_display": _("type"),
        "governorate.get_region_display": _("region"),
        "state": _("state"),
        "membership_invited_on": _("invited on"),
        "membership_answered_on": _("answered on"),
        "membership_left_on": _("left on"),
    }
    export_filename = "missing-members"

    @cached_property
    def platform(self) -> PlatformPage | None:
        chosen = self.filters.form.cleaned_data.get("platform") if self.filters.is_valid() else None
        return chosen or platforms_with_members().first()

    def get_page_subtitle(self) -> str:
        return self.platform.title if self.platform else ""

    def get_base_queryset(self) -> QuerySet[LocalAuthority]:
        return missing_from(self.platform) if self.platform else LocalAuthority.objects.none()

    def get_context_data(self, **kwargs: object) -> dict:
        context = super().get_context_data(**kwargs)
        if self.platform and not self.is_export:
            context |= {"platform": self.platform, "summary": summary_of(self.object_list, self.platform)}
            context["platforms"] = platforms_with_members()
        return context

    def to_row_dict(self, item: LocalAuthority) -> dict:
        item.state = state_label(item) or str(_("Never asked"))
        return super().to_row_dict(item)
