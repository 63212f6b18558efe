"""The form of an approval rule: one that cannot be met is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import Group
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from manassat.core.collation import in_arabic_order
from platforms.forms import OfPlatformForm

from .child_forms import NOBODY, Choices

if TYPE_CHECKING:
    from .models import ApprovalStep


class ApprovalRuleForm(OfPlatformForm):
    @cached_property
    def choices(self) -> dict[str, Choices]:
        from .models import Committee

        groups = [*NOBODY, *Group.objects.order_by(in_arabic_order("name")).values_list("pk", "name")]
        committees = [*NOBODY, *Committee.objects.values_list("pk", "name")]
        return {"group": groups, "alternates": groups, "committee": committees}

    def is_valid(self) -> bool:
        return super().is_valid() and self._can_be_met()

    def _can_be_met(self) -> bool:
        # Here, because the models name this form.
        from .rule_problems import lists_under, no_workflow, problems_of_order, unguarded

        steps = self._steps_as_written()
        problems = problems_of_order(self.instance, steps) + self._steps_in_use()
        for problem in [*problems, *map(no_workflow, unguarded(lists_under(self.instance)))]:
            self.add_error(None, problem)
        return self._each_step_can_be_met() and not self.errors

    def _each_step_can_be_met(self) -> bool:
        from .rule_problems import problems_of_step

        kept = self.formsets["steps"].ordered_forms
        for form in kept:
            for field, problem in problems_of_step(form.instance):
                form.add_error(field, problem)
        return not any(form.errors for form in kept)

    def _steps_as_written(self) -> list[ApprovalStep]:
        """In their new order, without those that are taken away."""
        return [form.instance for form in self.formsets["steps"].ordered_forms]

    def _steps_in_use(self) -> list[str]:
        """The gate refuses it too (receivers.py); here what else was written stays in the form."""
        gone = [form.instance for form in self.formsets["steps"].deleted_forms if form.instance.pk]
        message = _("Step “%(step)s” stays: papers are under vote at it.")
        return [message % {"step": step.name} for step in gone if step.rounds.open().exists()]
