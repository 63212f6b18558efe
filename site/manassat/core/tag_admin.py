"""The English names of tags, as the federation edits them."""

from __future__ import annotations

from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import NumberColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import TagLabel

MISSING, GIVEN = "missing", "given"


class TagLabelFilterSet(WagtailFilterSet):
    english = ChoiceFilter(
        label=_("name in English"), method="by_english", choices=[(MISSING, _("missing")), (GIVEN, _("given"))]
    )

    class Meta:
        model = TagLabel
        fields = ["english"]

    def by_english(self, labels: QuerySet[TagLabel], name: str, value: str) -> QuerySet[TagLabel]:
        return labels.filter(name_en="") if value == MISSING else labels.exclude(name_en="")


class TagLabelViewSet(SnippetViewSet):
    """All tags, those without an English name first."""

    model = TagLabel
    icon = "tag"
    copy_view_enabled = False
    ordering = ["name_en", "tag__name"]
    list_display = ["tag", "name_en", NumberColumn("pages", label=_("Pages"), sort_key="pages")]
    filterset_class = TagLabelFilterSet
    search_fields = ["tag__name", "name_en"]
    search_backend_name = None
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[TagLabel]:
        return TagLabel.objects.select_related("tag").annotate(pages=Count("tag__core_pagetag_items"))
