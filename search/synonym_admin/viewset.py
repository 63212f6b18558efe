"""What means the same, as the federation edits it."""

from __future__ import annotations

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import CreateView, EditView, IndexView

from platforms.viewsets import RegisterViewSet

from ..models import SynonymGroup
from ..query import clean_text
from ..question.synonyms import SEPARATORS


class SynonymIndexView(IndexView):
    @cached_property
    def header_more_buttons(self) -> list[Button]:
        return [*super().header_more_buttons, preview_button()]


class SynonymCreateView(CreateView):
    """`?expressions=` begins the group, as the report of readers' questions does."""

    def get_initial(self) -> dict[str, str]:
        expressions = clean_text(self.request.GET.get("expressions", ""))
        return {"expressions": f"{expressions}، "} if expressions else {}


class SynonymEditView(EditView):
    @cached_property
    def header_more_buttons(self) -> list[Button]:
        first = SEPARATORS.split(self.object.expressions)[0]
        return [*super().header_more_buttons, preview_button(first)]


class SynonymGroupViewSet(RegisterViewSet):
    model = SynonymGroup
    icon = "list-ul"
    add_to_settings_menu = True
    menu_label = gettext_lazy("Synonyms")
    # Beside Wagtail's promoted results.
    menu_order = 890
    list_display = ["expressions", "note"]
    search_fields = ["expressions", "note"]
    index_view_class = SynonymIndexView
    add_view_class = SynonymCreateView
    edit_view_class = SynonymEditView


def preview_button(question: str = "") -> Button:
    query = f"?{urlencode({'q': question})}" if question else ""
    return Button(_("What does a question become?"), url=reverse("question_preview") + query, icon_name="search")
