"""Rules and committees in the admin: the federation's own."""

from __future__ import annotations

from django.db.models import Count, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from platforms.record_choice import KeptChooserViewSet
from platforms.viewsets import RegisterViewSet

from .models import ApprovalRule, Committee


def _steps_of(rule: ApprovalRule) -> str:
    return _(", ").join(step.name for step in rule.steps.all())


class RuleViewSet(RegisterViewSet):
    model = ApprovalRule
    icon = "list-ol"
    list_display = [
        "__str__",
        Column("steps", label=gettext_lazy("Steps"), accessor=_steps_of),
        BooleanColumn("shows_names", label=gettext_lazy("Names the deciders in public")),
    ]
    related = ("platform",)
    chooser_viewset_class = KeptChooserViewSet

    def get_queryset(self, request: object) -> QuerySet[ApprovalRule]:
        return super().get_queryset(request).prefetch_related("steps")


class CommitteeViewSet(RegisterViewSet):
    model = Committee
    icon = "group"
    list_display = ["name", Column("seat_count", label=gettext_lazy("Seats"))]
    search_fields = ["name"]
    chooser_viewset_class = KeptChooserViewSet

    def get_queryset(self, request: object) -> QuerySet[Committee]:
        return super().get_queryset(request).annotate(seat_count=Count("seats"))


class ApprovalGroup(SnippetViewSetGroup):
    items = (RuleViewSet, CommitteeViewSet)
    menu_icon = "check"
    menu_label = gettext_lazy("Approval")
    menu_name = "approval"
    menu_order = 260
