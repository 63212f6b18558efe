"""The form of a work plan and of its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import InlinePanel
from wagtail.admin.panels.base import get_form_for_model

from ..forms import ChoicesForm

if TYPE_CHECKING:
    from .choices import PlanChoices


class WorkPlanForm(ChoicesForm):
    @cached_property
    def plan_choices(self) -> PlanChoices:
        """Handed on to the rows; asks nothing of the database before a row does."""
        # Here, because the models name this form.
        from .choices import PlanChoices

        return PlanChoices(self)


class PlannedActivityForm(WagtailAdminModelForm):
    """Chooses from lists of the plan's own language and platform, which all rows share."""

    def __init__(self, *args: object, plan_choices: PlanChoices, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name in ("topic", "responsible_group", "delivered"):
            plan_choices.offer(self.fields[name], name)
        # A state that the activity's page tells is shown, not asked for; only dropping remains a choice. What was
        # typed before the page was there stays valid: the select alone is narrowed.
        if self.instance.delivered_id:
            self.fields["state"].widget.choices = plan_choices.states(self.instance)


class PlannedActivitiesPanel(InlinePanel):
    """Wagtail's own, with the form above for the rows."""

    def get_form_options(self) -> dict:
        options = super().get_form_options()
        rows = options["formsets"][self.relation_name]
        rows["inherit_kwargs"] = ["plan_choices"]
        deferred = self.child_edit_handler.get_form_options().get("defer_required_on_fields", [])
        rows["form"] = get_form_for_model(
            self.db_field.related_model, form_class=PlannedActivityForm, defer_required_on_fields=deferred
        )
        return options


class DropForm(forms.Form):
    """Why a planned activity will not take place."""

    reason = forms.CharField(
        label=_("Why it is dropped"),
        help_text=_("Readers see it."),
        widget=forms.Textarea({"rows": 3, "dir": "auto"}),
        error_messages={"required": _("Give a reason: readers see it beside the activity.")},
    )
