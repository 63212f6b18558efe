"""The form of a paper: on submitting, all that is missing is said at once, each at its field."""

from __future__ import annotations

from manassat.core.plain_text import one_line
from platforms.forms import ChoicesForm

SUBMITTING = ("action-submit", "action-restart-workflow")


class PaperForm(ChoicesForm):
    def is_valid(self) -> bool:
        return super().is_valid() and (not self._is_submission or self._is_ready())

    def clean_title(self) -> str:
        return one_line(self.cleaned_data["title"])

    @property
    def _is_submission(self) -> bool:
        return any(name in self.data for name in SUBMITTING)

    def _is_ready(self) -> bool:
        # Here, because the models name this form.
        from .readiness import required_before_submission

        # A new page has no place in the tree yet, and the checks ask about its language.
        paper = self.save(commit=False)
        if not paper.locale_id:
            paper.locale = self.parent_page.locale
        for problem in required_before_submission(paper):
            self.add_error(problem.field if problem.field in self.fields else None, problem.message)
        return not self.errors
