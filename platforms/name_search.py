"""Choosing one record by its name in the admin, in the spellings people use."""

from __future__ import annotations

from django.db.models import Model, QuerySet
from django.utils.functional import lazy
from django.utils.translation import gettext
from wagtail.admin.forms.choosers import BaseFilterForm, SearchFilterMixin
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.widgets import AdminSnippetChooser

from manassat.core.models import BilingualName

from .authority_list import everyday


class NameFilterForm(SearchFilterMixin, BaseFilterForm):
    """Every word must occur in the record's names or in what `str()` adds to them: «الطيبة رام»."""

    def filter(self, objects: QuerySet[BilingualName]) -> QuerySet[BilingualName]:
        self.search_query = self.cleaned_data.get("q")
        words = everyday(self.search_query or "").split()
        if not words:
            return objects
        self.is_searching = True
        return objects.filter(pk__in=[one.pk for one in objects if _bears(one, words)])


class ChooseByNameView(ChooseView):
    filter_form_class = NameFilterForm


class NamesFoundView(ChooseResultsView):
    filter_form_class = NameFilterForm


def _about(model: type[Model], message: str) -> str:
    return gettext(message) % {"object": model._meta.verbose_name}


class NameChooser(AdminSnippetChooser):
    """Speaks the language of whoever looks: Wagtail's own keeps that in which its form was first made."""

    def __init__(self, model: type[Model] | None = None, **kwargs: object) -> None:
        super().__init__(model, **kwargs)
        about = lazy(_about, str)
        self.choose_one_text = about(self.model, "Choose %(object)s")
        self.choose_another_text = about(self.model, "Choose another %(object)s")
        self.link_to_chosen_text = about(self.model, "Edit this %(object)s")


class NamesChooserViewSet(SnippetChooserViewSet):
    """For registers of some hundred rows: their names are compared here, not in the database."""

    base_widget_class = NameChooser
    choose_view_class = ChooseByNameView
    choose_results_view_class = NamesFoundView

    def get_object_list(self) -> QuerySet[BilingualName]:
        """With all single relations: `str()` of an authority names its governorate."""
        return self.model.objects.select_related()


def _bears(record: BilingualName, words: list[str]) -> bool:
    names = everyday(f"{record} {record.name_ar} {record.name_en}")
    return all(word in names for word in words)
