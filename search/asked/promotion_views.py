"""Wagtail's promoted results at their own addresses, in this site's words.

How often something is asked stands in the report of readers' questions; Wagtail's own counts stay empty.
"""

from __future__ import annotations

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.contrib.search_promotions.forms import QueryForm
from wagtail.contrib.search_promotions.views import CreateView, EditView, IndexView

from ..query import MOST_LETTERS, clean_text
from .promotions import meaning_of


class PromotedQuestionForm(QueryForm):
    query_string = forms.CharField(
        label=_("Search words"),
        max_length=MOST_LETTERS,
        help_text=_("As readers ask it; everyday differences of spelling count as the same."),
    )

    def clean_query_string(self) -> str:
        question = clean_text(self.cleaned_data["query_string"])
        if not meaning_of(question):
            raise forms.ValidationError(_("There is no word in this question."))
        return question


class PromotionsView(IndexView):
    columns = [column for column in IndexView.columns if column.name != "views"]


class PromoteView(CreateView):
    """`?question=` begins the form."""

    form_class = PromotedQuestionForm

    def get_initial(self) -> dict[str, str]:
        return {"query_string": clean_text(self.request.GET.get("question", ""))}


class EditPromotionView(EditView):
    form_class = PromotedQuestionForm


def leave_out_empty_report(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if item.name != "search-terms"]
