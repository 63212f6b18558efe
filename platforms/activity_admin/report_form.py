"""The few fields of a report, and how it differs from what stands on the page."""

from __future__ import annotations

from functools import cache

from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, ObjectList

from manassat.core.translating.guard import is_translation, translation_problems

from ..models import BaseActivityPage

REPORT_FIELDS = ("participant_count", "cases_shown", "results", "next_step", "materials")


class ReportForm(WagtailAdminPageForm):
    def refuse_empty_report(self) -> bool:
        """Whether it was empty: a record has to say something; materials alone do not tell what came of the day."""
        said = self.cleaned_data
        # An empty rich text is a paragraph without words.
        results = strip_tags(said.get("results") or "").strip()
        is_empty = not (said.get("participant_count") or said.get("cases_shown") or said.get("next_step") or results)
        if is_empty:
            self.add_error("results", _("Write what came of it, the participants or a case before you publish."))
        return is_empty

    def refuse_other_language(self) -> bool:
        """Whether an English report is not in English: said here, where what was typed still stands."""
        problems = translation_problems(self.save(commit=False)) if is_translation(self.instance) else []
        for problem in problems:
            self.add_error(None, problem)
        return bool(problems)


@cache
def report_panel(model: type[BaseActivityPage]) -> ObjectList:
    panels = [
        FieldPanel("participant_count", help_text=_("How many persons took part.")),
        FieldPanel("cases_shown", help_text=_("What was shown, by which authority, by whom.")),
        FieldPanel("results", help_text=_("What the participants agreed on or take home.")),
        FieldPanel("next_step", help_text=_("Who does what until when.")),
        FieldPanel("materials", help_text=_("Slides, reports and links; each becomes an item of the library.")),
    ]
    return ObjectList(panels, base_form_class=ReportForm).bind_to_model(model)


def report_differences(first: BaseActivityPage, second: BaseActivityPage) -> list[str]:
    """The labels of the report's fields that differ."""
    return _differing(first, second, REPORT_FIELDS)


def other_differences(first: BaseActivityPage, second: BaseActivityPage) -> list[str]:
    """The labels of what an editor can change besides the report."""
    names = first.get_edit_handler().get_form_options()["fields"]
    return _differing(first, second, [name for name in names if name not in REPORT_FIELDS])


def _differing(first: BaseActivityPage, second: BaseActivityPage, names: list[str] | tuple[str, ...]) -> list[str]:
    one, other = first.serializable_data(), second.serializable_data()
    labels = {field.name: str(field.verbose_name) for field in first._meta.fields + first._meta.many_to_many}
    return [labels[name] for name in names if name in labels and one.get(name) != other.get(name)]
