"""The form of an approval rule: one that cannot be met is refused."""

from __future__ import annotations

from platforms.forms import OfPlatformForm


class ApprovalRuleForm(OfPlatformForm):
    def is_valid(self) -> bool:
        return super().is_valid() and self._can_be_met()

    def _can_be_met(self) -> bool:
        # Here, because the models name this form.
        from .rule_problems import rule_problems

        for problem in rule_problems(self._rule_as_written(), self._steps_as_written()):
            self.add_error(None, problem)
        return not self.errors

    def _rule_as_written(self) -> object:
        return self.instance

    def _steps_as_written(self) -> list:
        forms = self.formsets["steps"].ordered_forms if "steps" in self.formsets else []
        return [form.instance for form in forms]
