"""«What does this question become?»: a screen for the federation that only reads."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from platforms.membership.access import FederationScreen

from ..library import browse
from ..models import SynonymGroup
from ..query import LANGUAGES, RELEVANCE, LibraryQuery, clean_text
from .explained import explain

MOST_RESULTS = 5


class QuestionPreviewView(FederationScreen, TemplateView):
    """`?q=` is the question; what answers is sought in both languages."""

    template_name = "search/admin/question_preview.html"
    page_title = _("What does a question become?")
    header_icon = "search"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        text = clean_text(self.request.GET.get("q", ""))
        synonyms = {name: SynonymGroup.snippet_viewset.get_url_name(name) for name in ("list", "add", "edit")}
        context = super().get_context_data(**kwargs) | {"text": text, "synonyms": synonyms}
        if not text:
            return context
        query = LibraryQuery(text=text, filters={"language": LANGUAGES}, sort=RELEVANCE)
        return context | {"explanation": explain(text), "listing": browse(query, MOST_RESULTS)}
