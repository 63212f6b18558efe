"""The shared records in the admin: what the federation keeps for all platforms."""

from __future__ import annotations

from django.conf import settings
from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django_filters import ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.snippets.views.snippets import EditView, SnippetViewSet

from .membership.buttons import record_buttons
from .models import Governorate, Indicator, LocalAuthority, Mandate, Membership, Person, PlatformPage, Sdg, Theme
from .name_search import NamesChooserViewSet
from .record_choice import KeptChooserViewSet, PersonChooserViewSet


def _platforms(request: object) -> QuerySet[PlatformPage]:
    return PlatformPage.objects.in_language(settings.LANGUAGE_CODE).order_by("path")


class MembershipFilterSet(WagtailFilterSet):
    platform = ModelChoiceFilter(queryset=_platforms, label=_("platform"))

    class Meta:
        model = Membership
        fields = ["platform", "state"]


class MandateFilterSet(WagtailFilterSet):
    platform = ModelChoiceFilter(queryset=_platforms, label=_("platform"))

    class Meta:
        model = Mandate
        fields = ["platform", "role"]


class RecordEditView(EditView):
    """With what else can be done with the record, beside Wagtail's own buttons."""

    @cached_property
    def header_more_buttons(self) -> list:
        return [*super().header_more_buttons, *record_buttons(self.object, self.request.user)]


class RegisterViewSet(SnippetViewSet):
    """`related` names what the list shows of other records, so that it costs no query a row."""

    related: tuple[str, ...] = ()
    # These models are not in the search index: their lists are searched in the database.
    search_backend_name = None
    list_per_page = 50
    chooser_per_page = 15

    def get_queryset(self, request: object) -> QuerySet:
        return self.model.objects.select_related(*self.related)


class LocalAuthorityViewSet(RegisterViewSet):
    model = LocalAuthority
    icon = "home"
    edit_view_class = RecordEditView
    list_display = [
        "name_ar",
        "governorate",
        "council_type",
        BooleanColumn("council_type_verified", label=_("Verified")),
    ]
    list_filter = ["governorate", "council_type", "council_type_verified"]
    search_fields = ["name_ar", "name_en"]
    related = ("governorate",)
    chooser_viewset_class = NamesChooserViewSet


class GovernorateViewSet(RegisterViewSet):
    model = Governorate
    icon = "site"
    list_display = ["name_ar", "region", "population_2017"]
    list_filter = ["region"]
    search_fields = ["name_ar", "name_en"]
    chooser_viewset_class = NamesChooserViewSet


class MembershipViewSet(RegisterViewSet):
    model = Membership
    icon = "group"
    edit_view_class = RecordEditView
    list_display = ["local_authority", "platform", "state", "joined_on"]
    filterset_class = MembershipFilterSet
    search_fields = ["local_authority__name_ar", "local_authority__name_en"]
    related = ("local_authority__governorate", "platform")
    chooser_viewset_class = KeptChooserViewSet


class PersonViewSet(RegisterViewSet):
    model = Person
    icon = "user"
    list_display = [
        "name_ar",
        "job_title",
        "local_authority",
        BooleanColumn("consents_to_publication", label=_("Agrees to appear in public")),
    ]
    search_fields = ["name_ar", "name_en"]
    related = ("local_authority__governorate",)
    chooser_viewset_class = PersonChooserViewSet


class MandateViewSet(RegisterViewSet):
    model = Mandate
    icon = "key"
    list_display = ["person", "role", "platform", "starts_on", "ends_on"]
    filterset_class = MandateFilterSet
    search_fields = ["person__name_ar", "person__name_en"]
    related = ("person", "platform")
    chooser_viewset_class = KeptChooserViewSet


class ThemeViewSet(RegisterViewSet):
    model = Theme
    icon = "tag"
    list_display = ["name", "slug", "sort_order"]
    search_fields = ["name"]


class SdgViewSet(RegisterViewSet):
    model = Sdg
    icon = "globe"
    list_display = ["number", "title_ar", "title_en"]


class IndicatorViewSet(RegisterViewSet):
    model = Indicator
    icon = "order"
    list_display = ["name_ar", "kind", "source"]
    list_filter = ["kind"]
    search_fields = ["name_ar", "name_en"]
    related = ("source",)
