"""What readers ask the library most, and what it has no answer to: for the federation."""

from __future__ import annotations

from typing import NamedTuple

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, DateFromToRangeFilter
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views.reports import ReportView

from manassat.core.spreadsheets import HarmlessSpreadsheet
from platforms.membership.access import FederationOnly
from platforms.permissions import user_oversees_platforms

from ..models import AskedQuestion

UNANSWERED, ANSWERED = "none", "some"


class Offer(NamedTuple):
    """`parameter` of the form's address takes the question."""

    label: str
    permission: str
    address: str
    parameter: str


OFFERS = (
    Offer(_("Make a synonym"), "search.add_synonymgroup", "wagtailsnippets_search_synonymgroup:add", "expressions"),
    Offer(
        _("Promote a result"),
        "wagtailsearchpromotions.add_searchpromotion",
        "wagtailsearchpromotions:add",
        "question",
    ),
)


class QuestionFilterSet(WagtailFilterSet):
    day = DateFromToRangeFilter(label=_("Searched between"), widget=DateRangePickerWidget)
    language = ChoiceFilter(label=_("Language"), choices=settings.LANGUAGES)
    results = ChoiceFilter(
        label=_("Results"),
        method="keep_by_results",
        choices=[(UNANSWERED, _("Without a result")), (ANSWERED, _("With results"))],
    )

    class Meta:
        model = AskedQuestion
        fields = ["day", "language"]

    def keep_by_results(self, questions: QuerySet, name: str, wanted: str) -> QuerySet:
        return questions.filter(found=0) if wanted == UNANSWERED else questions.filter(found__gt=0)


class QuestionColumn(Column):
    """With what can be done about it, one click away, for whoever may."""

    cell_template_name = "search/admin/question_cell.html"

    class Media:
        css = {"all": ["manassat/admin/search.css"]}

    def get_cell_context_data(self, instance: dict[str, object], parent_context: dict[str, object]) -> dict:
        user = parent_context["request"].user
        offers = [offer for offer in OFFERS if user.has_perm(offer.permission)]
        return super().get_cell_context_data(instance, parent_context) | {"offers": offers}


def _latest_day(row: dict[str, object]) -> str:
    """The day alone: Wagtail would say how many hours ago, and nobody knows that."""
    return date_format(row["latest"])


class QuestionsReportView(FederationOnly, HarmlessSpreadsheet, ReportView):
    """A row for each question that was asked twice or more; in a period, counted within it."""

    results_template_name = "search/admin/questions_results.html"
    page_title = _("What readers look for")
    header_icon = "search"
    index_url_name = "questions_report"
    index_results_url_name = "questions_report_results"
    filterset_class = QuestionFilterSet
    default_ordering = ["-asked", "question"]
    is_searchable = True
    search_fields = ["text"]
    export_headings = {
        "question": _("Search words"),
        "language": _("Language"),
        "asked": _("Times searched"),
        "found": _("Results"),
        "latest": _("Last searched"),
    }
    list_export = list(export_headings)
    columns = [
        QuestionColumn("question", label=_("Search words"), sort_key="question"),
        Column("language", label=_("Language"), accessor=lambda row: dict(settings.LANGUAGES).get(row["language"])),
        NumberColumn("asked", label=_("Times searched"), sort_key="asked"),
        NumberColumn("found", label=_("Results"), sort_key="found"),
        Column("latest", label=_("Last searched"), accessor=_latest_day, sort_key="latest"),
    ]

    def get_base_queryset(self) -> QuerySet:
        return AskedQuestion.objects.by_question()

    def get_filename(self) -> str:
        return "questions"


class QuestionsMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return user_oversees_platforms(request.user)


def questions_menu_item() -> MenuItem:
    return QuestionsMenuItem(
        _("What readers look for"), reverse("questions_report"), name="questions", icon_name="search", order=1290
    )
